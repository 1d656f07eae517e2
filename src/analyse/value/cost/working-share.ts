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

/** Days on either side of those that are counted anew, so that a few stretches that follow each other take one count. */
const MARGIN = 400;

/** The same for many stretches and all of their days: working days are counted once, for the range of all stretches so far. */
export class WorkingRanks {
  private base = 0;
  /** Working days from `base` to before each day after it. */
  private ranks = new Int32Array(0);

  constructor(private readonly calendar: Calendar) {}

  /** `partOver` of a stretch, by the day. */
  partOf({ from, to }: Stretch): (day: Day) => number {
    this.cover(from, to);
    const { ranks, base } = this;
    const begun = ranks[from - base] ?? 0;
    const working = (ranks[to + 1 - base] ?? 0) - begun;
    return (day) => {
      if (day < from) return 0;
      if (day >= to) return 1;
      return working > 0 ? ((ranks[day + 1 - base] ?? 0) - begun) / working : (day - from + 1) / (to - from + 1);
    };
  }

  private cover(from: Day, to: Day): void {
    const end = this.base + this.ranks.length;
    if (this.ranks.length > 0 && from >= this.base && to + 1 < end) return;
    const some = this.ranks.length > 0;
    const first = Math.min(from, some ? this.base : from) - MARGIN;
    const last = Math.max(to + 1, some ? end - 1 : to + 1) + MARGIN;
    this.ranks = new Int32Array(last - first + 1);
    this.base = first;
    let before = 0;
    for (let day = first; day <= last; day += 1) {
      this.ranks[day - first] = before;
      before += workingDaysBetween(this.calendar, day, day + 1);
    }
  }
}
