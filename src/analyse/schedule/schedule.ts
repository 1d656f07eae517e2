import { addWorkingDays, nextWorkingDay, workingDaysBetween } from '../../model/calendar';
import { columns } from '../../model/columns';
import { issueAt } from '../../model/past-issues';
import type { Dependency, Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';
import { isOpenActivity } from '../dependencies/activity';
import { criticalPath, type CriticalPath } from '../graph/critical-path';
import { percentText } from '../words';
import { remainingIn, secondsPerWorkingDay } from './remaining-work';
import { scheduleNetwork, type ScheduleNetwork } from './schedule-network';

/** The schedule of a program's open work, or why there is none. `missing` are the open leaves without a duration. */
export type Schedule = { readonly leaves: number; readonly missing: readonly Issue[] } & (
  | { readonly known: false; readonly reason: string }
  | { readonly known: true; readonly finish: Day; readonly network: ScheduleNetwork; readonly path: CriticalPath }
);

/** Why the finish of a schedule is no day that can be told: durations are whatever people enter. */
export const BEYOND_CALENDAR = 'By the estimates the work would end after the year 9999: one of them cannot be meant';

/**
 * Schedules the open leaves from `asOf` on: not started work not before it, started work with what remains of it,
 * which waits for open blockers too (out-of-sequence work keeps its logic). Leaves without a duration last 0 and are
 * listed in `missing`; where fewer than the settings' share have one, there is no schedule. Ignores capacity: any
 * number of issues may run at once. `activity` says which issues are open (see activity.ts), `open` gives the
 * dependencies that hold; it is only asked where there is a schedule.
 */
export const scheduleOf = (program: Program, activity: Uint8Array, open: () => readonly Dependency[]): Schedule => {
  const leaves = openLeaves(program, activity);
  const missing: Issue[] = [];
  const remaining = new Float64Array(leaves.length);
  const remainingSeconds = remainingIn(program);
  for (const [node, issue] of leaves.entries()) {
    const seconds = remainingSeconds(issue);
    if (seconds === null) missing.push(issue);
    else remaining[node] = seconds;
  }
  const told = { leaves: leaves.length, missing };
  const reason = whyNot(program, told);
  if (reason !== null) return { ...told, known: false, reason };
  const network = scheduleNetwork(program, leaves, remaining, open());
  const path = criticalPath(network, deadlineSeconds(program));
  return { ...told, known: true, finish: dayOfSeconds(program, path.finish), network, path };
};

const openLeaves = (program: Program, activity: Uint8Array): readonly Issue[] => {
  const { leaf } = columns(program);
  const leaves: Issue[] = [];
  for (let index = 0; index < activity.length; index += 1) {
    const issue = leaf[index] === 1 && isOpenActivity(activity[index]) ? issueAt(program, index) : undefined;
    if (issue !== undefined) leaves.push(issue);
  }
  return leaves;
};

const whyNot = ({ settings }: Program, { leaves, missing }: { readonly leaves: number; readonly missing: readonly Issue[] }): string | null => {
  if (leaves === 0) return 'Nothing is open';
  const share = (leaves - missing.length) / leaves;
  if (share >= settings.minimumDurationShare) return null;
  const percent = (of: number): string => percentText(Math.floor(of * 100));
  return `Only ${percent(share)} of the open issues have an estimate or planned dates; ${percent(settings.minimumDurationShare)} are needed`;
};

/** The working day in which a moment of the schedule falls; `asOf`, or the next working day, is its first. */
export const dayOfSeconds = ({ calendar, asOf }: Program, seconds: number): Day =>
  addWorkingDays(calendar, nextWorkingDay(calendar, asOf), Math.max(0, workingDays(seconds) - 1));

/** Whole working days that so many seconds of work take. */
export const workingDays = (seconds: number): number => Math.ceil(seconds / secondsPerWorkingDay);

const deadlineSeconds = ({ calendar, asOf, settings }: Program): number | null =>
  settings.deadline === null ? null : Math.max(0, workingDaysBetween(calendar, asOf, settings.deadline + 1)) * secondsPerWorkingDay;
