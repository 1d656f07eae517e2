import { workingDaysBetween, type Calendar } from '../../../model/calendar';
import type { Day } from '../../../model/time';

export type Stretch = { readonly from: Day; readonly to: Day };

/**
 * Part of a stretch that is over at the end of a day, 0..1: even over its working days, or over all of its days where
 * none of them works, as in a week of holidays.
 */
export const partOver = (calendar: Calendar, { from, to }: Stretch, day: Day): number => {
  if (day < from) return 0;
  if (day >= to) return 1;
  const working = workingDaysBetween(calendar, from, to + 1);
  return working > 0 ? workingDaysBetween(calendar, from, day + 1) / working : (day - from + 1) / (to - from + 1);
};
