import type { JiraIssue } from './jira-issue';
import { tellerOf } from './past-issue';
import type { Minute } from './time';

/** The fields whose way is followed, by ids; a flag is `1` or empty. */
export type MovedField = 'status' | 'resolution' | 'flagged';

/** Takes one move of a field, by the ids of what it began with and led to. */
export type Visit = (at: Minute, from: string | null, to: string | null) => void;

/** Visits the moves of an issue whose changes are still packed, newest first; false for any other issue. */
type Walker = (issue: JiraIssue, field: MovedField, visit: Visit) => boolean;

let overPacked: Walker = () => false;

/** Whoever packs changes says here how to walk through the moves of a field without making them: see `tellShortPast`. */
export const tellMoves = (walker: Walker): void => { overPacked = walker; };

/** Visits the moves of a field in an issue's changelog, newest first. */
export const visitMoves = (issue: JiraIssue, field: MovedField, visit: Visit): void => {
  const teller = tellerOf(issue);
  if (overPacked(teller, field, visit)) return;
  for (let at = teller.history.length - 1; at >= 0; at -= 1) {
    const change = teller.history[at];
    if (change?.field === field) visit(change.at, change.from, change.to);
  }
};
