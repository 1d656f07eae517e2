import type { Issue, Program } from '../../model/program';
import type { Day } from '../../model/time';

/** What an issue can hold or be held by, as small numbers for one pass over many dependencies. */
export const activityCode = { closed: 0, dropped: 1, idle: 2, active: 3, untold: 4 } as const;

/**
 * For each issue whether it can hold or be held by a dependency: `closed` where it is done or set aside, `dropped`
 * where it is done and was not worth doing; `active` where work on it is under way or should be; `idle` where it is
 * open otherwise; `untold` on an earlier day that no changelog reaches, where it was open and nothing else is known.
 */
export const activityOf = ({ issues, asOf }: Program): Uint8Array => {
  const activity = new Uint8Array(issues.length);
  for (const issue of issues) {
    if (issue.category === 'done') activity[issue.index] = issue.outcome === 'dropped' ? activityCode.dropped : activityCode.closed;
    else if (!issue.setAside) activity[issue.index] = openActivity(issue, asOf);
  }
  return activity;
};

/** Whether an issue with this activity is open and not set aside. */
export const isOpenActivity = (activity: number | undefined): boolean => activity !== undefined && activity >= activityCode.idle;

const openActivity = (issue: Issue, asOf: Day): number => {
  if (isUnderWay(issue, asOf)) return activityCode.active;
  return issue.stateKnown ? activityCode.idle : activityCode.untold;
};

/** In progress, flagged, in an active sprint, or planned to have started before `asOf`. For open issues. */
export const isUnderWay = (issue: Issue, asOf: Day): boolean => {
  if (issue.category === 'doing' || issue.flagged || (issue.start !== null && issue.start < asOf)) return true;
  for (const sprint of issue.sprints) if (sprint.state === 'active') return true;
  return false;
};
