import type { PlanRow, WorkDays } from '../../../../src/contract/plan';
import { ownDates, type Dates, type Draft, shownDates } from '../dates/drafts';
import { dayOrNull, type DayNumber } from '../time/days';
import { xOf, type Scale } from '../time/scale';
import { afterWorkDays } from '../time/work-days';

/** A stretch of the axis, in pixels. */
export type Span = { readonly x: number; readonly width: number };

/** `open`: the end that no date tells, at which a bar fades out. */
export type PlannedSpan = Span & { readonly open: 'none' | 'start' | 'finish' };

/**
 * Where everything of one row stands. `slip` runs from the planned finish to where the work will end, where it is late;
 * `range` from P50 to P85; `diamond` is the day of a milestone; `end` is right of all that is drawn.
 */
export type RowShapes = {
  readonly planned: PlannedSpan | null;
  readonly ghost: PlannedSpan | null;
  readonly scheduled: Span | null;
  readonly slip: Span | null;
  readonly float: Span | null;
  readonly range: Span | null;
  readonly original: number | null;
  readonly diamond: number | null;
  readonly begin: number;
  readonly end: number;
};

/** Narrower than this a bar cannot be seen, nor taken hold of. */
const thinnest = 6;

/** How long a bar is drawn of which only one end is known. */
const openLength = 36;

const span = (scale: Scale, from: DayNumber, to: DayNumber): Span => ({ x: xOf(scale, from), width: Math.max(thinnest, (to + 1 - from) * scale.perDay) });

/** A bar between two days, or with one end open, or none. A finish before its start is drawn as it is told: from the one to the other. */
export const plannedSpan = (scale: Scale, { start, finish }: Dates): PlannedSpan | null => {
  const [from, to] = [dayOrNull(start), dayOrNull(finish)];
  if (from !== null && to !== null) return { ...span(scale, Math.min(from, to), Math.max(from, to)), open: 'none' };
  if (to !== null) return { x: xOf(scale, to + 1) - openLength, width: openLength, open: 'start' };
  return from === null ? null : { x: xOf(scale, from), width: openLength, open: 'finish' };
};

const betweenDays = (scale: Scale, from: string | null, to: string | null): Span | null => {
  const [first, last] = [dayOrNull(from), dayOrNull(to)];
  return first === null || last === null ? null : span(scale, Math.min(first, last), Math.max(first, last));
};

const slipOf = (scale: Scale, row: PlanRow, finish: DayNumber | null, today: DayNumber): Span | null => {
  if (row.lateBy === null || finish === null || row.category === 'done') return null;
  const until = Math.max(dayOrNull(row.scheduledFinish) ?? today, today);
  return until <= finish ? null : { x: xOf(scale, finish + 1), width: (until - finish) * scale.perDay };
};

/** From the day the schedule ends it to the last day on which it could still end without moving the program's finish. */
const floatOf = (scale: Scale, row: PlanRow, workDays: WorkDays): Span | null => {
  const finish = dayOrNull(row.scheduledFinish);
  if (finish === null || row.float === null || row.float < 1 || row.category === 'done' || row.kind === 'milestone') return null;
  const until = afterWorkDays(workDays, finish, row.float);
  return { x: xOf(scale, finish + 1), width: (until - finish) * scale.perDay };
};

const middle = (scale: Scale, day: DayNumber | null): number | null => (day === null ? null : xOf(scale, day) + scale.perDay / 2);

export type ShapeOptions = { readonly scale: Scale; readonly workDays: WorkDays; readonly today: DayNumber; readonly float: boolean };

const edges = (spans: readonly (Span | null)[], points: readonly (number | null)[]): { begin: number; end: number } => {
  let [begin, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const each of spans) if (each !== null) { begin = Math.min(begin, each.x); end = Math.max(end, each.x + each.width); }
  for (const each of points) if (each !== null) { begin = Math.min(begin, each - 8); end = Math.max(end, each + 8); }
  return { begin, end };
};

/** All that is drawn of a row on the axis; with nothing to draw `end` is below `begin`. */
export const rowShapes = (row: PlanRow, draft: Draft | undefined, { scale, workDays, today, float }: ShapeOptions): RowShapes => {
  const dates = shownDates(row, draft);
  const finish = dayOrNull(dates.finish);
  const milestone = row.kind === 'milestone';
  const parts = {
    planned: milestone ? null : plannedSpan(scale, dates),
    ghost: draft === undefined ? null : plannedSpan(scale, ownDates(row)),
    scheduled: milestone || row.category === 'done' ? null : betweenDays(scale, row.scheduledStart, row.scheduledFinish),
    slip: slipOf(scale, row, finish, today),
    float: float ? floatOf(scale, row, workDays) : null,
    range: betweenDays(scale, row.p50, row.p85),
    original: row.originalFinish === null || row.originalFinish === dates.finish ? null : middle(scale, dayOrNull(row.originalFinish)),
    diamond: milestone ? middle(scale, finish) : null,
  };
  const { planned, ghost, scheduled, slip, float: tail, range, original, diamond } = parts;
  return { ...parts, ...edges([planned, ghost, scheduled, slip, tail, range], [original, diamond]) };
};

/** Where an arrow leaves a row, and where it comes in: the ends of its bar, or its diamond. */
export const anchorsOf = ({ planned, scheduled, diamond, range }: RowShapes): { readonly leave: number; readonly enter: number } | null => {
  const bar = planned ?? scheduled ?? range;
  if (bar !== null) return { leave: bar.x + bar.width, enter: bar.x };
  return diamond === null ? null : { leave: diamond + 6, enter: diamond - 6 };
};
