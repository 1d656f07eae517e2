import type { HistoryField, JiraIssue } from './jira-issue';
import type { Minute } from './time';

/** Takes one change as it takes to undo it: `to` is null but for links and versions. */
export type Undo = (field: HistoryField, from: string | null, to: string | null, at: Minute) => void;

/** Visits those of an issue whose changes are still packed; undefined for any other issue. */
type Walker = (issue: JiraIssue, from: Minute, undo: Undo) => Minute | null | undefined;

let overPacked: Walker = () => undefined;

/** Whoever packs changes says here how to walk through the last ones without making them: see `tellShortPast`. */
export const tellLaterChanges = (walker: Walker): void => { overPacked = walker; };

/** All other fields are taken back by what a change began with. */
export const isUndoneByEnd = (field: HistoryField): boolean => field === 'link' || field === 'fixVersion';

/** Visits what happened to an issue from a moment on, newest first; answers the moment of the last change before that, null where there is none. */
export const visitLaterChanges = (issue: JiraIssue, from: Minute, undo: Undo): Minute | null => {
  const earlier = overPacked(issue, from, undo);
  return earlier === undefined ? overHistory(issue, from, undo) : earlier;
};

const overHistory = ({ history }: JiraIssue, from: Minute, undo: Undo): Minute | null => {
  for (let number = history.length - 1; number >= 0; number -= 1) {
    const change = history[number];
    if (change === undefined) continue;
    if (change.at < from) return change.at;
    undo(change.field, change.from, isUndoneByEnd(change.field) ? change.to : null, change.at);
  }
  return null;
};
