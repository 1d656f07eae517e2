import { memo, type MouseEvent, type ReactElement } from 'react';
import type { PlanRow } from '../../../../src/contract/plan';
import { Bar } from '../../../parts/skeleton';
import type { Draft } from '../dates/drafts';
import type { Grab } from '../dates/use-drag';
import { spokenRow } from '../rows/row-words';
import type { Stretch } from '../time/visible';
import type { GridLook } from './grid-look';
import { KindIcon } from './kind-icon';
import { RowBars } from './row-bars';

/** What the grid does when something of a row is used; the same object for as long as the grid is there. */
export type RowActs = {
  readonly focus: (at: number) => void;
  readonly toggle: (row: PlanRow) => void;
  readonly card: (row: PlanRow) => void;
  readonly grab: Grab;
  readonly justMoved: () => boolean;
};

type RowProps = {
  readonly at: number;
  readonly row: PlanRow | undefined;
  readonly draft: Draft | undefined;
  readonly look: GridLook;
  readonly columns: Stretch;
  readonly focused: boolean;
  readonly editing: boolean;
  /** Whether bars may be moved: not on a past day. */
  readonly movable: boolean;
  readonly acts: RowActs;
};

const Chevron = ({ row, acts }: { readonly row: PlanRow; readonly acts: RowActs }): ReactElement => {
  const toggle = (event: MouseEvent): void => {
    event.stopPropagation();
    acts.toggle(row);
  };
  return (
    <span className={`plan-chevron${row.open ? ' plan-chevron-open' : ''}`} aria-hidden="true" {...(row.children > 0 ? { onClick: toggle } : {})}>
      {row.children > 0 && <svg viewBox="0 0 16 16" width="16" height="16"><path d="m6 4 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" /></svg>}
    </span>
  );
};

/** Keys that Jira gives; those of milestones and of what lies under no epic are ours. */
export const hasJiraKey = ({ key }: PlanRow): boolean => key !== '' && !key.includes(':');

const NameCell = ({ row, acts }: { readonly row: PlanRow; readonly acts: RowActs }): ReactElement => (
  <>
    <Chevron row={row} acts={acts} />
    <KindIcon row={row} />
    {hasJiraKey(row) && <span className="plan-key">{row.key}</span>}
    <bdi className="plan-name-text">{row.name}</bdi>
    {row.team !== null && row.kind !== 'project' && row.kind !== 'program' && <bdi className="plan-team" title={row.team}>{row.team}</bdi>}
  </>
);

const Waiting = ({ at, look }: { readonly at: number; readonly look: GridLook }): ReactElement => (
  <div className="plan-row plan-row-waiting" role="row" aria-rowindex={at + 2} aria-busy="true" style={{ insetBlockStart: at * look.rowHeight, blockSize: look.rowHeight }}>
    <div className="plan-name" role="rowheader"><span className="only-heard">Loading</span><Bar width="70%" /></div>
    <div className="plan-bars" role="gridcell" />
  </div>
);

/** One row: its name, which stays in sight, and what stands on the axis. Drawn again only where something of it changed. */
export const PlanRowView = memo(({ at, row, draft, look, columns, focused, editing, movable, acts }: RowProps): ReactElement => {
  if (row === undefined) return <Waiting at={at} look={look} />;
  const click = (): void => {
    acts.focus(at);
    if (!acts.justMoved()) acts.card(row);
  };
  return (
    <div
      className={`plan-row plan-row-${row.kind}${editing ? ' plan-row-editing' : ''}`} role="row" data-at={at} data-key={row.key} tabIndex={focused ? 0 : -1}
      aria-level={row.depth + 1} aria-rowindex={at + 2} {...(row.children > 0 ? { 'aria-expanded': row.open } : {})}
      style={{ insetBlockStart: at * look.rowHeight, blockSize: look.rowHeight }} onClick={click} onFocus={() => acts.focus(at)}
    >
      <div className="plan-name" role="rowheader" style={{ paddingInlineStart: 4 + row.depth * 14 }}><NameCell row={row} acts={acts} /></div>
      <div className="plan-bars" role="gridcell">
        <span className="only-heard">{spokenRow(row, draft, look.locale)}</span>
        <RowBars row={row} draft={draft} look={look} columns={columns} grab={movable ? acts.grab : null} />
      </div>
    </div>
  );
});
PlanRowView.displayName = 'PlanRowView';
