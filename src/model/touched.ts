import { CHANGED, changedFields } from './changed-fields';
import { PastIssue } from './past-issue';
import type { Program } from './program';
import type { Moment } from './replay';
import { lastTouchedThen, type Then } from './roll-back';

/** Issues that were touched between two moments, by rising indices: what they were before, and which of their fields changed (see `Different`). */
export type Touched = { readonly indices: readonly number[]; readonly facts: readonly PastIssue[]; readonly fields: readonly number[] };

/** What was touched from a moment on and before `from`, among the first `members` issues; each is taken back from its facts of today. */
export const touchedBetween = (today: Program, from: Moment, then: Then, members: number): Touched => {
  const touched = { indices: new Array<number>(), facts: new Array<PastIssue>(), fields: new Array<number>() };
  const { touchedAt } = from;
  for (let index = 0; index < members; index += 1) {
    if ((touchedAt[index] ?? 0) < then.before) continue;
    const jira = today.issues[index]?.jira;
    if (jira === undefined) continue;
    touched.indices.push(index);
    touched.facts.push(new PastIssue(jira, then));
    // What it was worth and whether it is set aside hang on more than its status.
    touched.fields.push(changedFields(jira, then.before, from.before) | CHANGED.status);
  }
  return touched;
};

/** Writes when each of them was touched last before then, and the parents that they named. */
export const writeTouched = ({ indices, facts, fields }: Touched, then: Then, touchedAt: Float64Array, named: Int32Array, byId: ReadonlyMap<number, number>): void => {
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] ?? -1;
    const past = facts[at];
    if (past === undefined) continue;
    touchedAt[index] = lastTouchedThen(past.today, then);
    if (((fields[at] ?? 0) & CHANGED.parent) !== 0) named[index] = past.parentId === null ? -1 : byId.get(past.parentId) ?? -1;
  }
};
