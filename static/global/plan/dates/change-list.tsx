import type { ReactElement, ReactNode } from 'react';
import { dayText } from '../../../parts/date-text';
import { IssueKey } from '../../../parts/issue-key';
import { useViewer } from '../../../parts/viewer';
import type { Draft } from './drafts';

const Day = ({ iso }: { readonly iso: string | null }): ReactElement => {
  const { locale } = useViewer();
  return <>{iso === null ? 'no date' : dayText(iso, locale)}</>;
};

const Moved = ({ name, from, to }: { readonly name: string; readonly from: string | null; readonly to: string | null }): ReactElement | null => {
  if (from === to) return null;
  return (
    <li>
      <span className="quiet">{name}</span> <Day iso={from} /> <span aria-hidden="true">→</span><span className="only-heard">becomes</span> <strong><Day iso={to} /></strong>
    </li>
  );
};

type ChangeProps = { readonly draft: Draft; readonly summary: string; readonly children?: ReactNode };

/** One issue with its old and its new dates, and below what is to be said of it. */
export const ChangeItem = ({ draft, summary, children }: ChangeProps): ReactElement => (
  <li className="plan-change">
    <p className="issue-name"><IssueKey issueKey={draft.key} /> <bdi className="issue-summary" title={summary}>{summary}</bdi></p>
    <ul role="list" className="plan-change-days">
      <Moved name="Start" from={draft.seen.start} to={draft.now.start} />
      <Moved name="Finish" from={draft.seen.finish} to={draft.now.finish} />
    </ul>
    {children}
  </li>
);
