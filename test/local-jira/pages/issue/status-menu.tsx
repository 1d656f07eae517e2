import type { ReactElement } from 'react';
import { Menu } from '../shell/menu';
import { StatusLozenge } from '../shell/status-lozenge';
import type { ShownIssue } from './load-issue';

/** The status, and the statuses the issue can go to. */
export const StatusMenu = ({ shown, onMove }: { readonly shown: ShownIssue; readonly onMove: (transitionId: string) => void }): ReactElement => {
  const { status } = shown.issue.fields;
  const items = shown.transitions.map(({ id, to }) => ({ key: id, label: <StatusLozenge status={to} />, onChoose: () => onMove(id) }));
  return <Menu label={`Status: ${status.name}. Change status`} look="default" items={items} disabled={items.length === 0}><StatusLozenge status={status} /><span aria-hidden="true">▾</span></Menu>;
};
