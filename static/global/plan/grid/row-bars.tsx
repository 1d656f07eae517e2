import type { CSSProperties, ReactElement } from 'react';
import type { PlanRow } from '../../../../src/contract/plan';
import { StateIcon } from '../../../parts/state-mark';
import { gripsOf, type Draft, type Grip } from '../dates/drafts';
import type { Grab } from '../dates/use-drag';
import { shortLateText } from '../rows/row-words';
import type { Stretch } from '../time/visible';
import { rowShapes, type PlannedSpan, type RowShapes, type Span } from './bar-shapes';
import type { GridLook } from './grid-look';

const at = ({ x, width }: Span): CSSProperties => ({ insetInlineStart: x, inlineSize: width });

/** How much of a row is delivered, 0 to 1; of a single issue all or nothing. */
const doneShare = ({ delivered, issues, category }: PlanRow): number => {
  if (issues > 1 || category !== 'done') return issues === 0 ? 0 : Math.min(1, delivered / issues);
  return 1;
};

const barClass = (row: PlanRow, span: PlannedSpan, critical: boolean): string => [
  'plan-bar', `plan-bar-${row.category}`, `plan-bar-open-${span.open}`,
  row.derived ? 'plan-bar-derived' : 'plan-bar-own',
  ...(row.lateBy !== null ? ['plan-bar-late'] : []),
  ...(critical && row.critical ? ['plan-bar-critical'] : []),
].join(' ');

type BarProps = { readonly row: PlanRow; readonly span: PlannedSpan; readonly look: GridLook; readonly draft: Draft | undefined; readonly grab: Grab | null };

const Grips = ({ row, draft, grab, grips }: Pick<BarProps, 'row' | 'draft'> & { readonly grab: Grab; readonly grips: ReadonlySet<Grip> }): ReactElement => (
  <>
    {(['start', 'finish'] as const).filter((grip) => grips.has(grip)).map((grip) => (
      <span key={grip} className={`plan-grip plan-grip-${grip}`} onPointerDown={(event) => grab(event, row, draft, grip)} />
    ))}
  </>
);

const PlannedBar = ({ row, span, look, draft, grab }: BarProps): ReactElement => {
  const grips = grab === null ? new Set<Grip>() : gripsOf(row);
  const movable = grab !== null && grips.has('both');
  return (
    <span
      className={`${barClass(row, span, look.critical)}${movable ? ' plan-bar-movable' : ''}${draft === undefined ? '' : ' plan-bar-changed'}`} style={at(span)}
      {...(movable ? { onPointerDown: (event) => grab(event, row, draft, 'both') } : {})}
    >
      <span className="plan-fill" style={{ inlineSize: `${doneShare(row) * 100}%` }} />
      {grab !== null && <Grips row={row} draft={draft} grab={grab} grips={grips} />}
    </span>
  );
};

const LateLabel = ({ row, end }: { readonly row: PlanRow; readonly end: number }): ReactElement | null => (row.lateBy === null ? null : (
  <span className="plan-label plan-label-late" style={{ insetInlineStart: end + 6 }}><StateIcon state="bad" />{shortLateText(row.lateBy)}</span>
));

const Lines = ({ shapes, look, row }: { readonly shapes: RowShapes; readonly look: GridLook; readonly row: PlanRow }): ReactElement => (
  <>
    {shapes.float !== null && <span className="plan-float" style={at(shapes.float)} />}
    {shapes.scheduled !== null && <span className={`plan-scheduled${look.critical && row.critical ? ' plan-scheduled-critical' : ''}`} style={at(shapes.scheduled)} />}
    {shapes.slip !== null && <span className="plan-slip" style={at(shapes.slip)} />}
    {shapes.range !== null && <span className={`plan-range plan-range-${row.kind === 'milestone' ? 'milestone' : 'summary'}`} style={at(shapes.range)} />}
    {shapes.diamond !== null && <span className={`plan-diamond plan-diamond-${row.lateBy !== null ? 'late' : row.category}${look.critical && row.critical ? ' plan-diamond-critical' : ''}`} style={{ insetInlineStart: shapes.diamond }} />}
  </>
);

type BarsProps = { readonly row: PlanRow; readonly draft: Draft | undefined; readonly look: GridLook; readonly columns: Stretch; readonly grab: Grab | null };

/** Everything that stands on the axis for one row, where any of it is in the window. */
export const RowBars = ({ row, draft, look, columns, grab }: BarsProps): ReactElement | null => {
  const shapes = rowShapes(row, draft, look);
  if (shapes.end < columns.from - 120 || shapes.begin > columns.to) return null;
  return (
    <>
      {shapes.ghost !== null && <span className="plan-ghost" style={at(shapes.ghost)} />}
      <Lines shapes={shapes} look={look} row={row} />
      {shapes.planned !== null && <PlannedBar row={row} span={shapes.planned} look={look} draft={draft} grab={grab} />}
      {shapes.original !== null && <span className="plan-original" style={{ insetInlineStart: shapes.original }} />}
      <LateLabel row={row} end={shapes.end} />
    </>
  );
};
