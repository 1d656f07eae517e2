import { CHANGED, TOUCHED } from './changed-fields';
import { numberIn } from './changelog-values';
import { type IssueRows, NOT_TOLD } from './rows/issue-rows';
import type { Run } from './rows/runs';
import { isStatusPastKnownIn } from './rows/status-pasts';
import type { Minute } from './time';

/** An issue that was touched between two moments, by its index and its row: which of its fields changed, as a sum of the bits of `CHANGED`. */
export type Touched = { readonly index: number; readonly rows: IssueRows; readonly row: number; readonly fields: number };

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
  for (let n = 0; n < touchedAt.length; n += 1) {
    if ((touchedAt[n] ?? 0) < before) continue;
    const index = at[n] ?? members;
    const row = of[n] ?? -1;
    // Nobody goes on from here to a later day: what was not there yet is never looked at again.
    touchedAt[n] = index < members ? touchedBefore(rows, row, before) : Number.NEGATIVE_INFINITY;
    if (index < members) to.push({ index, rows, row, fields: changedBetween(rows, row, before, until) | untoldBetween(rows, row, before, until) });
  }
};

/** Which fields of the issue in a row its changelog says were changed from one moment on and before another, as a sum of the bits of `CHANGED`. */
export const changedBetween = (rows: IssueRows, row: number, from: Minute, until: Minute): number => {
  const { first, at, field, bits } = rows.changes();
  const oldest = first[row] ?? 0;
  let fields = 0;
  for (let change = (first[row + 1] ?? 0) - 1; change >= oldest; change -= 1) {
    const moment = at[change] ?? 0;
    if (moment < from) break;
    if (moment < until) fields |= bits[field[change] ?? -1] ?? 0;
  }
  return fields;
};

/** What may have changed between two moments of an issue that was touched, though no changelog tells it. */
const untoldBetween = (rows: IssueRows, row: number, from: Minute, until: Minute): number => {
  if (!isStatusPastKnownIn(rows, row)) return TOUCHED | CHANGED.status;
  const resolvedAt = rows.resolvedAt[row] ?? NOT_TOLD;
  return resolvedAt !== NOT_TOLD && resolvedAt >= from && resolvedAt < until ? TOUCHED | CHANGED.resolution : TOUCHED;
};

/** When the issue in a row was last updated before a moment: of what was touched since, its last change before then, else its creation. */
export const updatedBefore = (rows: IssueRows, row: number, before: Minute): Minute => {
  const updatedAt = rows.updatedAt[row] ?? 0;
  const createdAt = rows.createdAt[row] ?? 0;
  return updatedAt < before ? updatedAt : Math.max(createdAt, lastChangeBefore(rows, row, before) ?? createdAt);
};

const lastChangeBefore = (rows: IssueRows, row: number, before: Minute): Minute | null => {
  const { first, at } = rows.changes();
  const oldest = first[row] ?? 0;
  let change = (first[row + 1] ?? 0) - 1;
  while (change >= oldest && (at[change] ?? 0) >= before) change -= 1;
  return change < oldest ? null : at[change] ?? null;
};

/** The last moment before another at which it was touched or resolved. */
const touchedBefore = (rows: IssueRows, row: number, before: Minute): Minute => {
  const updatedAt = updatedBefore(rows, row, before);
  const resolvedAt = rows.resolvedAt[row] ?? NOT_TOLD;
  return Math.max(updatedAt, lastChangeBefore(rows, row, before) ?? updatedAt, resolvedAt < before ? resolvedAt : updatedAt);
};

/** Writes the parents that they named before a moment; answers which of them may have named another one. */
export const writeParents = (touched: readonly Touched[], before: Minute, named: Int32Array, byId: ReadonlyMap<number, number>): readonly number[] => {
  const renamed: number[] = [];
  for (const { index, rows, row, fields } of touched) {
    if ((fields & CHANGED.parent) === 0) continue;
    const parentId = numberIn(rows.began(row, 'parent', before) ?? null);
    named[index] = parentId === null ? -1 : byId.get(parentId) ?? -1;
    renamed.push(index);
  }
  return renamed;
};
