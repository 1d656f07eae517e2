import type { Program } from '../../model/program';
import type { Day } from '../../model/time';
import { columns, type Columns } from '../../model/columns';
import { STATE_KNOWN, UNDER_WAY } from '../../model/signs';
import { isOpen } from '../tally';

/** What an issue can hold or be held by, as small numbers for one pass over many dependencies. */
export const activityCode = { closed: 0, idle: 1, active: 2, untold: 3 } as const;

export type Activity = (typeof activityCode)[keyof typeof activityCode];

/**
 * Whether an issue can hold or be held by a dependency: `closed` where it is done or set aside; `active` where work on it is
 * under way or should be; `idle` where it is open otherwise; `untold` on an earlier day that no changelog reaches, where
 * it was open and nothing else is known.
 */
export const activityAt = ({ part, signs, start }: Columns, asOf: Day, index: number): Activity => {
  if (!isOpen(part[index])) return activityCode.closed;
  const under = signs[index] ?? 0;
  if ((under & UNDER_WAY) !== 0 || (start[index] ?? 0) < asOf) return activityCode.active;
  return (under & STATE_KNOWN) !== 0 ? activityCode.idle : activityCode.untold;
};

/** The activity of each issue. */
export const activityOf = (program: Program): Uint8Array => {
  const all = columns(program);
  const activity = new Uint8Array(all.part.length);
  for (let index = 0; index < activity.length; index += 1) activity[index] = activityAt(all, program.asOf, index);
  return activity;
};

/** Whether an issue with this activity is open and not set aside. */
export const isOpenActivity = (activity: number | undefined): boolean => activity !== undefined && activity >= activityCode.idle;
