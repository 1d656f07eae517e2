import type { HistoryField, JiraIssue } from './jira-issue';
import { tellerOf } from './teller';
import type { Minute } from './time';

/** Takes one move of a field, by what the changelog says that it began with and led to. */
export type Visit = (at: Minute, from: string | null, to: string | null) => void;

/** Tell it of an issue whose changes are still packed; false for any other issue. */
type Tellers = {
  readonly visit: (issue: JiraIssue, field: HistoryField, visit: Visit, since: Minute) => boolean;
  readonly began: (issue: JiraIssue, field: HistoryField, since: Minute) => string | null | undefined | false;
};

let ofPacked: Tellers = { visit: () => false, began: () => false };

/** Whoever packs changes says here how to walk through the moves of a field without making them: see `tellShortPast`. */
export const tellMoves = (tellers: Tellers): void => { ofPacked = tellers; };

/** Visits the moves of a field in an issue's changelog, newest first, back to a moment. */
export const visitMoves = (issue: JiraIssue, field: HistoryField, visit: Visit, since: Minute = Number.NEGATIVE_INFINITY): void => {
  const teller = tellerOf(issue);
  if (ofPacked.visit(teller, field, visit, since)) return;
  for (let at = teller.history.length - 1; at >= 0; at -= 1) {
    const change = teller.history[at];
    if (change === undefined || change.at < since) return;
    if (change.field === field) visit(change.at, change.from, change.to);
  }
};

/** What a field of an issue stood at before a moment, by the first change of it from then on; undefined where it did not change any more. */
export const began = (issue: JiraIssue, field: HistoryField, since: Minute): string | null | undefined => {
  const packed = ofPacked.began(tellerOf(issue), field, since);
  if (packed !== false) return packed;
  let first: string | null | undefined;
  visitMoves(issue, field, (_at, from) => { first = from; }, since);
  return first;
};
