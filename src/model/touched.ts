import { CHANGED, TOUCHED } from './changed-fields';
import { numberIn } from './changelog-values';
import type { HistoryField } from './jira-issue';
import { type Changes, type IssueRows, NOT_TOLD } from './rows/issue-rows';
import type { Run } from './rows/runs';
import { isStatusPastKnownIn } from './rows/status-pasts';
import type { Minute } from './time';

/**
 * An issue that was touched between two moments, by its index and its row: which of its fields
 * changed, as a sum of the bits of `CHANGED`, and the number of its first change from the earlier moment on.
 */
export type Touched = { readonly index: number; readonly rows: IssueRows; readonly row: number; readonly first: number; readonly fields: number };

/** Between which moments is looked, and how many issues were there at the earlier one. */
type Span = { readonly before: Minute; readonly until: Minute; readonly members: number };

/** The last moments at which anything of the issues of some runs changed, run by run. */
export const lastTouched = (runs: readonly Run[]): Float64Array => {
  const found = new Float64Array(runs.reduce((sum, { row }) => sum + row.length, 0));
  let place = 0;
  for (const { rows: { changedAt }, row } of runs) {
    for (let n = 0; n < row.length; n += 1, place += 1) found[place] = changedAt[row[n] ?? -1] ?? 0;
  }
  return found;
};

/**
 * What was touched between two moments. `touchedAt` are the moments of `lastTouched` as of the later one, and are
 * overwritten with those as of the earlier one. Row by row, since what is told of an issue lies beside what is told of its
 * neighbours there.
 */
export const touchedBetween = (runs: readonly Run[], touchedAt: Float64Array, span: Span): readonly Touched[] => {
  const found: Touched[] = [];
  let from = 0;
  for (const run of runs) {
    addTouched(run, touchedAt.subarray(from, from + run.row.length), span, found);
    from += run.row.length;
  }
  return found;
};

const addTouched = ({ rows, row: of, at }: Run, touchedAt: Float64Array, { before, until, members }: Span, to: Touched[]): void => {
  const changes = rows.changes();
  for (let n = 0; n < touchedAt.length; n += 1) {
    if ((touchedAt[n] ?? 0) < before) continue;
    const index = at[n] ?? members;
    const row = of[n] ?? -1;
    const first = firstFrom(changes, row, before);
    // Nobody goes on from here to a later day: what was not there yet is never looked at again.
    touchedAt[n] = index < members ? touchedBefore(rows, row, before, first) : Number.NEGATIVE_INFINITY;
    if (index < members) to.push({ index, rows, row, first, fields: fieldsOf(changes, row, first, until) | untoldBetween(rows, row, before, until) });
  }
};

/** The number of the first change in a row from a moment on; that of the row after it where there is none. */
const firstFrom = ({ first, at }: Changes, row: number, from: Minute): number => {
  const oldest = first[row] ?? 0;
  let change = first[row + 1] ?? 0;
  while (change > oldest && (at[change - 1] ?? 0) >= from) change -= 1;
  return change;
};

/** The fields of the changes in a row from a number on that were made before a moment. */
const fieldsOf = ({ first, at, field, bits }: Changes, row: number, from: number, until: Minute): number => {
  const end = first[row + 1] ?? 0;
  let fields = 0;
  for (let change = from; change < end && (at[change] ?? 0) < until; change += 1) fields |= bits[field[change] ?? -1] ?? 0;
  return fields;
};

/** What an issue was at a moment that was touched later: which of its fields changed from then on, and when it was last updated before. */
export const glanceBack = (rows: IssueRows, row: number, before: Minute): { readonly since: number; readonly updatedAt: Minute } => {
  const changes = rows.changes();
  const first = firstFrom(changes, row, before);
  return { since: fieldsOf(changes, row, first, Number.POSITIVE_INFINITY), updatedAt: updatedThen(rows, row, before, first) };
};

/** What may have changed between two moments of an issue that was touched, though no changelog tells it. */
const untoldBetween = (rows: IssueRows, row: number, from: Minute, until: Minute): number => {
  if (!isStatusPastKnownIn(rows, row)) return TOUCHED | CHANGED.status;
  const resolvedAt = rows.resolvedAt[row] ?? NOT_TOLD;
  return resolvedAt !== NOT_TOLD && resolvedAt >= from && resolvedAt < until ? TOUCHED | CHANGED.resolution : TOUCHED;
};

/** When the issue in a row was last updated before a moment: of what was touched since, its last change before then, else its creation. */
export const updatedBefore = (rows: IssueRows, row: number, before: Minute): Minute => updatedThen(rows, row, before, firstFrom(rows.changes(), row, before));

/** `first` is the number of its first change from then on. */
const updatedThen = (rows: IssueRows, row: number, before: Minute, first: number): Minute => {
  const updatedAt = rows.updatedAt[row] ?? 0;
  if (updatedAt < before) return updatedAt;
  const createdAt = rows.createdAt[row] ?? 0;
  return Math.max(createdAt, changeBefore(rows.changes(), row, first) ?? createdAt);
};

const changeBefore = ({ first, at }: Changes, row: number, change: number): Minute | null => (change > (first[row] ?? 0) ? at[change - 1] ?? null : null);

/** The last moment before another at which it was touched or resolved. */
const touchedBefore = (rows: IssueRows, row: number, before: Minute, first: number): Minute => {
  const updatedAt = updatedThen(rows, row, before, first);
  const resolvedAt = rows.resolvedAt[row] ?? NOT_TOLD;
  return Math.max(updatedAt, changeBefore(rows.changes(), row, first) ?? updatedAt, resolvedAt < before ? resolvedAt : updatedAt);
};

/** What a field stood at that was touched: null also where it was empty. */
export const beganWith = ({ rows, row, first: from }: Touched, field: HistoryField, before: Minute): string | null => {
  const changes = rows.changes();
  const end = changes.first[row + 1] ?? 0;
  let change = from;
  while (change < end && changes.bits[changes.field[change] ?? -1] !== CHANGED[field]) change += 1;
  const told = change < end ? changes.from(change) : null;
  return told === undefined ? rows.began(row, field, before) ?? null : told;
};

/** Writes the parents that they named before a moment; answers which of them may have named another one. */
export const writeParents = (touched: readonly Touched[], before: Minute, named: Int32Array, byId: ReadonlyMap<number, number>): readonly number[] => {
  const renamed: number[] = [];
  for (const one of touched) {
    const { index, fields } = one;
    if ((fields & CHANGED.parent) === 0) continue;
    const parentId = numberIn(beganWith(one, 'parent', before));
    named[index] = parentId === null ? -1 : byId.get(parentId) ?? -1;
    renamed.push(index);
  }
  return renamed;
};
