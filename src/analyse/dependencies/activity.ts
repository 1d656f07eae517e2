import type { Program } from '../../model/program';
import type { Day } from '../../model/time';
import { columns, parts } from '../../model/columns';
import { STATE_KNOWN, UNDER_WAY } from '../../model/signs';

/** What an issue can hold or be held by, as small numbers for one pass over many dependencies. */
export const activityCode = { closed: 0, dropped: 1, idle: 2, active: 3, untold: 4 } as const;

/**
 * For each issue whether it can hold or be held by a dependency: `closed` where it is done or set aside, `dropped`
 * where it is done and was not worth doing; `active` where work on it is under way or should be; `idle` where it is
 * open otherwise; `untold` on an earlier day that no changelog reaches, where it was open and nothing else is known.
 */
export const activityOf = (program: Program): Uint8Array => {
  const { part, signs, start } = columns(program);
  const activity = new Uint8Array(part.length);
  for (let index = 0; index < part.length; index += 1) {
    const number = part[index] ?? 0;
    if (number === dropped) activity[index] = activityCode.dropped;
    else if (number === doing || number === todo) activity[index] = openActivity(signs[index] ?? 0, start[index] ?? 0, program.asOf);
  }
  return activity;
};

const [dropped, doing, todo] = [parts.indexOf('dropped'), parts.indexOf('doing'), parts.indexOf('todo')];

/** Whether an issue with this activity is open and not set aside. */
export const isOpenActivity = (activity: number | undefined): boolean => activity !== undefined && activity >= activityCode.idle;

const openActivity = (signs: number, start: Day, asOf: Day): number => {
  if ((signs & UNDER_WAY) !== 0 || start < asOf) return activityCode.active;
  return (signs & STATE_KNOWN) !== 0 ? activityCode.idle : activityCode.untold;
};
