import { isoDay } from './day';
import type { Change } from './jira-issue';
import type { Issue, Program } from './program';
import { issueWith } from './program-issue';
import type { Day, Minute } from './time';
import { wholeIssue } from './whole-issue';

export type NewDates = { readonly start: Day | null; readonly due: Day | null };

const changed = (field: 'start' | 'due', from: Day | null, to: Day | null, at: Minute): readonly Change[] =>
  (from === to ? [] : [{ at, field, from: from === null ? null : isoDay(from), to: to === null ? null : isoDay(to) }]);

/** An issue whose dates were changed at a moment: its changelog tells it, and it was touched then. */
const dated = (issue: Issue, { start, due }: NewDates, asOf: Day, at: Minute): Issue => {
  const { jira } = issue;
  const history = [...jira.history, ...changed('start', issue.start, start, at), ...changed('due', issue.due, due, at)];
  const told = { ...wholeIssue(jira), start, due, updatedAt: Math.max(at, jira.updatedAt), history };
  return issueWith(issue, { start, due, updated: asOf, setAside: false, jira: told });
};

/**
 * The program as it would be if these issues, by index, were given other dates at this moment of its day. All else stays
 * as it is: the same issues at the same places, the same dependencies.
 */
export const withDates = (program: Program, dates: ReadonlyMap<number, NewDates>, at: Minute): Program => ({
  ...program,
  issues: program.issues.map((issue) => {
    const given = dates.get(issue.index);
    return given === undefined ? issue : dated(issue, given, program.asOf, at);
  }),
});
