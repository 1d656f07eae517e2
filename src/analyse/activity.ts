import type { Issue, Program } from '../model/program';
import type { Day } from '../model/time';

/** What keeps an issue from mattering, or makes it matter now, as small numbers for one pass over many issues. */
export const activityCode = { closed: 0, idle: 1, active: 2, untold: 3 } as const;

/**
 * For each issue whether it can hold or be held by a dependency: `closed` where it is done or set aside; `active` where
 * work on it is under way or should be; `idle` where it is open otherwise; `untold` on an earlier day that no
 * changelog reaches, where it was open and nothing else is known.
 */
export const activityOf = ({ issues, asOf }: Program): Uint8Array => {
  const activity = new Uint8Array(issues.length);
  for (const issue of issues) {
    if (issue.category === 'done' || issue.setAside) continue;
    const open = issue.stateKnown ? activityCode.idle : activityCode.untold;
    activity[issue.index] = isUnderWay(issue, asOf) ? activityCode.active : open;
  }
  return activity;
};

/** In progress, flagged, in an active sprint, or planned to have started before `asOf`. For open issues. */
export const isUnderWay = (issue: Issue, asOf: Day): boolean =>
  issue.category === 'doing' || issue.flagged || (issue.start !== null && issue.start < asOf)
  || (issue.sprints.length > 0 && issue.sprints.some((sprint) => sprint.state === 'active'));
