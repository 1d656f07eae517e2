import { dayOfMinute, parseIsoDay } from '../../model/day';
import { visitMoves } from '../../model/field-moves';
import type { Issue, Program } from '../../model/program';
import { shortPast } from '../../model/short-past';
import type { Day } from '../../model/time';

/** One change of a due date: null where there was none before or is none after. */
export type DueChange = { readonly on: Day; readonly from: Day | null; readonly to: Day | null };

const dayIn = (text: string | null): Day | null => (text === null ? null : parseIsoDay(text.slice(0, 10)));

/** How an issue's due date changed up to `asOf`, oldest first. Empty also where its changelog is not known. */
export const dueChanges = (issue: Issue, { asOf, settings }: Program): readonly DueChange[] => {
  const changes: DueChange[] = [];
  // Of most issues the date never changed, and nothing else has to be told of those of which it did.
  if (!shortPast(issue.jira).movesDue) return changes;
  visitMoves(issue.jira, 'due', (at, from, to) => {
    const on = dayOfMinute(at, settings.timeZone);
    if (on <= asOf) changes.push({ on, from: dayIn(from), to: dayIn(to) });
  });
  return changes.reverse();
};

/**
 * The due date an issue was first given, if that was before it was done: the deadline it was promised for. Null where
 * it never had one, and where the changelog is not known (the date of today may have been moved).
 */
export const originalDue = (issue: Issue, program: Program): Day | null => {
  if (!issue.jira.historyKnown) return null;
  const changes = dueChanges(issue, program);
  const first = changes[0];
  if (first === undefined) return issue.due;
  if (first.from !== null) return first.from;
  const given = changes.find(({ to }) => to !== null);
  return given === undefined || (issue.done !== null && given.on > issue.done) ? null : given.to;
};
