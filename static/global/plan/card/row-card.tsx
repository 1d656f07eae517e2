import type { ReactElement } from 'react';
import type { PlanRow, WorkDays } from '../../../../src/contract/plan';
import { openInJira } from '../../../bridge';
import { PlainButton } from '../../../parts/button';
import { SidePanel } from '../../side-panel';
import { dependenciesRoute } from '../../dependencies/place';
import type { Go } from '../../use-route';
import type { DraftEditor } from '../dates/use-drafts';
import { hasJiraKey } from '../grid/plan-row';
import { RowFacts } from '../grid/row-tip';
import { kindWords } from '../rows/row-words';
import { DateFields } from './date-fields';

type CardProps = {
  readonly row: PlanRow;
  readonly programId: string;
  readonly editor: DraftEditor;
  readonly workDays: WorkDays;
  /** Of a past day nothing is changed. */
  readonly past: boolean;
  readonly go: Go;
  readonly close: () => void;
};

const isIssue = ({ kind }: PlanRow): boolean => kind === 'issue' || kind === 'epic';

const Actions = ({ row, programId, go }: Pick<CardProps, 'row' | 'programId' | 'go'>): ReactElement | null => {
  if (!hasJiraKey(row)) return null;
  return (
    <div className="plan-card-actions">
      <PlainButton look="primary" onClick={() => openInJira(`/browse/${encodeURIComponent(row.key)}`)}>Open in Jira</PlainButton>
      {isIssue(row) && <PlainButton onClick={() => go(dependenciesRoute(programId, ['issue', row.key], ''))}>Who waits for whom around it</PlainButton>}
    </div>
  );
};

/** One row in words, with its dates to be changed, and the way to Jira. */
export const RowCard = ({ row, programId, editor, workDays, past, go, close }: CardProps): ReactElement => (
  <SidePanel label={hasJiraKey(row) ? `${kindWords[row.kind]} ${row.key}` : kindWords[row.kind]} close={close}>
    <div className="plan-card">
      <h2 dir="auto">{row.name}</h2>
      <Actions row={row} programId={programId} go={go} />
      <RowFacts row={row} draft={editor.drafts.get(row.key)} />
      {isIssue(row) && !past && <DateFields row={row} editor={editor} workDays={workDays} />}
    </div>
  </SidePanel>
);
