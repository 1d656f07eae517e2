import { CHANGED, TOUCHED } from './changed-fields';
import type { JiraIssue } from './jira-issue';
import { PastIssue } from './past-issue';
import type { Issue } from './program';
import type { Then } from './roll-back';
import type { Run } from './rows/runs';
import { isStatusPastKnown } from './status-past';
import type { Minute } from './time';

/** Issues that were touched between two moments, by their indices: what they were before, and which of their fields changed (see `Different`). */
export type Touched = { readonly indices: readonly number[]; readonly facts: readonly PastIssue[]; readonly fields: readonly number[] };

type Found = { readonly indices: number[]; readonly facts: PastIssue[]; readonly fields: number[] };

/** Between which moments is looked: what the issues are today, and the first `members` of them were there already. */
type Span = { readonly today: readonly Issue[]; readonly members: number; readonly then: Then; readonly until: Minute };

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
 * What was touched between two moments, each taken back from its facts of today. `touchedAt` are the moments of
 * `lastTouched` as of the later one, and are overwritten with those as of the earlier one. Row by row, since what is told of an issue
 * lies beside what is told of its neighbours there.
 */
export const takeBack = (runs: readonly Run[], touchedAt: Float64Array, span: Span): Touched => {
  const found: Found = { indices: [], facts: [], fields: [] };
  let from = 0;
  for (const run of runs) {
    takeBackRun(run, touchedAt.subarray(from, from + run.row.length), span, found);
    from += run.row.length;
  }
  return found;
};

const takeBackRun = ({ rows, row, at }: Run, touchedAt: Float64Array, span: Span, to: Found): void => {
  const { today: issues, members, then, until } = span;
  const { before } = then;
  const { first, at: moments, field, bits } = rows.changes();
  for (let n = 0; n < touchedAt.length; n += 1) {
    if ((touchedAt[n] ?? 0) < before) continue;
    const index = at[n] ?? members;
    const today = index < members ? issues[index]?.jira : undefined;
    // Nobody goes on from here to a later day: what was not there yet is never looked at again.
    if (today === undefined) touchedAt[n] = Number.NEGATIVE_INFINITY;
    if (today === undefined) continue;
    const oldest = first[row[n] ?? -1] ?? 0;
    let change = (first[(row[n] ?? -1) + 1] ?? 0) - 1;
    let fields = 0;
    let since = 0;
    for (let moment = moments[change] ?? 0; change >= oldest && moment >= before; change -= 1, moment = moments[change] ?? 0) {
      const bit = bits[field[change] ?? -1] ?? 0;
      since |= bit;
      if (moment < until) fields |= bit;
    }
    const told = change < oldest ? null : moments[change] ?? null;
    const past = new PastIssue(today, then, since, told);
    to.indices.push(index);
    to.facts.push(past);
    to.fields.push(fields | untoldFields(today, span));
    touchedAt[n] = Math.max(past.updatedAt, told ?? past.updatedAt, resolvedBefore(today, before) ?? past.updatedAt);
  }
};

/** What may have changed between two moments of an issue that was touched, though no changelog tells it. */
const untoldFields = (today: JiraIssue, { then: { before }, until }: Span): number => {
  if (!isStatusPastKnown(today)) return TOUCHED | CHANGED.status;
  const { resolvedAt } = today;
  return resolvedAt !== null && resolvedAt >= before && resolvedAt < until ? TOUCHED | CHANGED.resolution : TOUCHED;
};

const resolvedBefore = ({ resolvedAt }: JiraIssue, before: Minute): Minute | null => (resolvedAt !== null && resolvedAt < before ? resolvedAt : null);

/** Writes the parents that they named; answers which of them may have named another one. */
export const writeParents = ({ indices, facts, fields }: Touched, named: Int32Array, byId: ReadonlyMap<number, number>): readonly number[] => {
  const renamed: number[] = [];
  for (let at = 0; at < indices.length; at += 1) {
    if (((fields[at] ?? 0) & CHANGED.parent) === 0) continue;
    const parentId = facts[at]?.parentId ?? null;
    const index = indices[at] ?? -1;
    named[index] = parentId === null ? -1 : byId.get(parentId) ?? -1;
    renamed.push(index);
  }
  return renamed;
};
