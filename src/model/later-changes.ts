import type { Change, HistoryField, JiraIssue } from './jira-issue';
import type { Minute } from './time';

/** What happened to an issue from a moment on, newest first, and the moment of the last change before that; null where there is none. */
export type LaterChanges = { readonly changes: readonly Change[]; readonly earlier: Minute | null };

/** Tells it of an issue whose changes are still packed; null for any other issue. */
type Teller = (issue: JiraIssue, from: Minute) => LaterChanges | null;

let ofPacked: Teller = () => null;

/** Whoever packs changes says here how to make the last ones alone: see `tellShortPast`. */
export const tellLaterChanges = (teller: Teller): void => { ofPacked = teller; };

/** All other fields are taken back by what a change began with. */
export const isUndoneByEnd = (field: HistoryField): boolean => field === 'link' || field === 'fixVersion';

/** The changes as it takes to undo them: `to` is null but for links and versions. */
export const laterChanges = (issue: JiraIssue, from: Minute): LaterChanges => ofPacked(issue, from) ?? ofHistory(issue, from);

const ofHistory = ({ history }: JiraIssue, from: Minute): LaterChanges => {
  const changes: Change[] = [];
  for (let at = history.length - 1; at >= 0; at -= 1) {
    const change = history[at];
    if (change === undefined) continue;
    if (change.at < from) return { changes, earlier: change.at };
    changes.push(isUndoneByEnd(change.field) ? change : { ...change, to: null });
  }
  return { changes, earlier: null };
};
