import { workingDaysBetween, type Calendar } from '../../model/calendar';
import type { Day } from '../../model/time';
import type { CostLine } from '../../model/value/cost-line';

/** Lines that hold: without those taken back, and without what takes them back. */
export const holding = (lines: readonly CostLine[]): readonly CostLine[] => {
  const voided = new Set(lines.flatMap(({ voids }) => (voids === null ? [] : [voids])));
  return lines.filter(({ id, voids }) => voids === null && !voided.has(id));
};

/** Part of a line that falls on the days up to and with `day`: even over its working days, or over its days where none works. */
const partBy = (calendar: Calendar, { from, to }: CostLine, day: Day): number => {
  if (day < from) return 0;
  if (day >= to) return 1;
  const working = workingDaysBetween(calendar, from, to + 1);
  return working > 0 ? workingDaysBetween(calendar, from, day + 1) / working : (day - from + 1) / (to - from + 1);
};

/** What was spent by the end of a day, in the minor units of the lines' one currency, as it is known today. */
export const spentAsKnown = (lines: readonly CostLine[], calendar: Calendar, day: Day): number =>
  holding(lines).reduce((sum, line) => sum + line.amount.minor * partBy(calendar, line, day), 0);

/**
 * The same as it was reported on that day: a line counts from the day it came into the book, whole for the days before,
 * and what takes one back counts from its own day on. So what was reported of a day never changes afterwards.
 */
export const spentAsReported = (lines: readonly CostLine[], calendar: Calendar, day: Day): number => {
  const posted = lines.filter(({ postedOn }) => postedOn <= day);
  return spentAsKnown(posted, calendar, day);
};
