import { workingDaysBetween } from '../../model/calendar';
import { dayOfMinute } from '../../model/day';
import type { Change, JiraIssue } from '../../model/jira-issue';
import { issueAt } from '../../model/past-issues';
import type { Bounds, Dependency, Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';
import { linkCame } from './link-came';
import { categoriesOf } from '../status-categories';
import type { Succession } from './succession';

/** Between how many and how many working days; both are equal where the changelog tells the day. */
export type AgeBounds = { readonly from: number; readonly to: number };

/**
 * Since when a waiting dependency has been waiting: the latest of the day its link came (for a succession, the day
 * the duplicate was dropped), the day the blocked issue got under way, and the day the blocker was last opened.
 * Where a changelog does not tell one of these, it lies between the issue's creation and `asOf`. Of a
 * blocker outside the program only the present is read: its wait is counted from the other two.
 */
export const waitingSince = (program: Program, dependency: Dependency, succession: Succession | null): Bounds => {
  const blocked = issueAt(program, dependency.blocked);
  const blocker = issueAt(program, dependency.blocker);
  const bounds = [
    succession === null ? linkCame(program, dependency) : exactOr(succession.blocker.done, succession.blocker.created, program.asOf),
    blocked === undefined ? exact(program.asOf) : underWaySince(program, blocked),
    blocker === undefined ? null : openSince(program, blocker),
  ].filter((one) => one !== null);
  return { from: Math.max(...bounds.map((one) => one.from)), to: Math.max(...bounds.map((one) => one.to)) };
};

/** How old a wait is at the end of `asOf`, in working days begun and ended since. */
export const ageOf = ({ calendar, asOf }: Program, since: Bounds): AgeBounds => ({
  from: workingDaysBetween(calendar, since.to, asOf),
  to: workingDaysBetween(calendar, since.from, asOf),
});

const exact = (day: Day): Bounds => ({ from: day, to: day });

const exactOr = (day: Day | null, from: Day, to: Day): Bounds => (day === null ? { from: Math.min(from, to), to } : exact(day));

/** The day of the latest change that fits, up to the program's day; null where there is none. */
const lastDay = ({ settings, asOf }: Program, issue: JiraIssue, fits: (change: Change) => boolean): Day | null => {
  for (let at = issue.history.length - 1; at >= 0; at -= 1) {
    const change = issue.history[at];
    if (change === undefined || !fits(change)) continue;
    const day = dayOfMinute(change.at, settings.timeZone);
    if (day <= asOf) return day;
  }
  return null;
};

/** The earliest of what makes it under way now. */
const underWaySince = (program: Program, issue: Issue): Bounds => {
  const { asOf } = program;
  const day = (fits: (change: Change) => boolean): Day | null => lastDay(program, issue.jira, fits);
  const reasons: Bounds[] = [];
  if (issue.category === 'doing') reasons.push(exactOr(day((change) => change.field === 'status' && entersDoing(program, change)), issue.created, asOf));
  if (issue.flagged) reasons.push(exactOr(day((change) => change.field === 'flagged' && change.to !== null && change.to !== ''), issue.created, asOf));
  if (issue.start !== null && issue.start < asOf) reasons.push(startPassed(issue, issue.start, day((change) => change.field === 'start'), asOf));
  for (const sprint of issue.sprints) {
    if (sprint.state !== 'active') continue;
    const began = sprint.startAt === null ? null : dayOfMinute(sprint.startAt, program.settings.timeZone);
    const joined = day((change) => change.field === 'sprint' && names(change.to, sprint.id) && !names(change.from, sprint.id));
    reasons.push(inSprint(issue, began, joined, asOf));
  }
  if (reasons.length === 0) return exactOr(null, issue.created, asOf);
  return { from: Math.min(...reasons.map((one) => one.from)), to: Math.min(...reasons.map((one) => one.to)) };
};

/** A planned start that was entered after it had passed makes it wait from the day of entry, which only a changelog tells. */
const startPassed = (issue: Issue, start: Day, entered: Day | null, asOf: Day): Bounds => {
  const from = Math.max(start + 1, entered ?? issue.created);
  return issue.jira.historyKnown ? exact(from) : { from, to: asOf };
};

const inSprint = (issue: Issue, began: Day | null, joined: Day | null, asOf: Day): Bounds => {
  const from = Math.max(began ?? issue.created, joined ?? issue.created);
  return began !== null && joined !== null ? exact(Math.min(from, asOf)) : { from: Math.min(from, asOf), to: asOf };
};

const names = (ids: string | null, id: number): boolean => (ids ?? '').split(',').some((one) => Number(one.trim()) === id);

const category = (program: Program, id: string | null): string | undefined => categoriesOf(program.statuses).get(id ?? '');

const entersDoing = (program: Program, change: Change): boolean =>
  category(program, change.to) === 'doing' && category(program, change.from) !== 'doing';

/** Since it was created, or last taken back from done; without a changelog any day between its creation and now. */
const openSince = (program: Program, issue: Issue): Bounds => {
  if (!issue.jira.historyKnown) return exactOr(null, issue.created, program.asOf);
  const reopened = lastDay(program, issue.jira, (change) =>
    change.field === 'status' && category(program, change.from) === 'done' && category(program, change.to) !== 'done');
  return exact(reopened ?? Math.min(issue.created, program.asOf));
};
