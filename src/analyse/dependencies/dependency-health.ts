import { workingDaysBetween } from '../../model/calendar';
import { issueAt } from '../../model/past-issues';
import type { Dependency, Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';

export type Health = 'late' | 'tight' | 'fine' | 'unplanned' | 'cycle';

/**
 * How an open dependency stands by its plan, first that applies:
 * - cycle: both ends wait for each other (`inCycle`);
 * - late: the blocker's planned end lies after the day the blocked issue needs it. Open work does not end before
 *   `asOf`, so that an overdue blocker counts as ending today at best;
 * - tight: both are in one sprint that is not closed, or the days between are within the program's buffer;
 * - unplanned: one of the two dates is missing;
 * - fine.
 */
export const healthOf = (program: Program, dependency: Dependency, inCycle: boolean): Health => {
  if (inCycle) return 'cycle';
  const blocker = issueAt(program, dependency.blocker);
  const blocked = issueAt(program, dependency.blocked);
  const needed = neededBy(program, dependency);
  const planned = plannedEnd(program, blocker, dependency);
  if (planned !== null && needed !== null && planned > needed) return 'late';
  if (blocker !== undefined && blocked !== undefined && shareSprint(blocker, blocked)) return 'tight';
  if (planned === null || needed === null) return 'unplanned';
  return workingDaysBetween(program.calendar, planned, needed) <= program.settings.bufferWorkingDays ? 'tight' : 'fine';
};

/**
 * The day a blocked issue needs its blocker: its planned start where the dependency holds its start, or its planned
 * finish where it holds that, or where no start is planned. Null where neither is.
 */
export const neededBy = (program: Program, { blocked, kind }: Dependency): Day | null => {
  const issue = issueAt(program, blocked);
  if (issue === undefined) return null;
  return kind === 'finish-start' || kind === 'start-start' ? issue.start ?? issue.due : issue.due;
};

/** When the blocker's event is planned: its finish, or by kind its start; null where it has no such date. */
const plannedEnd = ({ asOf }: Program, blocker: Issue | undefined, { kind }: Dependency): Day | null => {
  if (blocker === undefined) return null;
  const byStart = kind === 'start-start' || kind === 'start-finish';
  if (byStart && blocker.category === 'doing') return blocker.started ?? blocker.start ?? null;
  const day = byStart ? blocker.start : blocker.due;
  return day === null ? null : Math.max(day, asOf);
};

const shareSprint = (blocker: Issue, blocked: Issue): boolean =>
  blocker.sprints.length > 0 && blocked.sprints.length > 0 && blocker.sprints.some((sprint) => sprint.state !== 'closed' && blocked.sprints.some((other) => other.id === sprint.id));
