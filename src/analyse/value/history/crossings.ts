import type { Threshold } from '../../../model/settings';
import type { Day } from '../../../model/time';

/** A value of a day; days without a value are passed over. */
export type OnDay = { readonly day: Day; readonly value: number | null };

/**
 * A stretch of days on which a value was beyond a limit. `from`: the first of them, null where it was beyond from the first
 * record on; `to`: the last of them, null while it is not back. One of the two is a day.
 */
export type BeyondLimit = { readonly limit: number; readonly from: Day | null; readonly to: Day | null };

/** The last day that is told of a stretch: of one that is not over, its first. */
export const lastTold = ({ from, to }: BeyondLimit): Day => to ?? from ?? -Infinity;

/** Recorded days in a row that a value stands on the good side before it counts as back: a week's work. */
export const SETTLED_DAYS = 5;

type Open = { readonly from: Day | null; readonly last: Day; readonly good: number };

/**
 * A limit is crossed on the first day on which the value has reached it, as its state is told. It is back once it stood on
 * the good side for `SETTLED_DAYS` recorded days in a row, so that a value which goes to and fro around its limit is one stretch.
 */
const beyond = (days: readonly OnDay[], better: Threshold['better'], limit: number): readonly BeyondLimit[] => {
  const found: BeyondLimit[] = [];
  let open: Open | null = null;
  let begun = false;
  for (const { day, value } of days) {
    if (value === null) continue;
    if (better === 'higher' ? value <= limit : value >= limit) open = { from: open === null ? (begun ? day : null) : open.from, last: day, good: 0 };
    else if (open !== null) {
      const good: number = open.good + 1;
      if (good >= SETTLED_DAYS) found.push({ limit, from: open.from, to: open.last });
      open = good >= SETTLED_DAYS ? null : { from: open.from, last: open.last, good };
    }
    begun = true;
  }
  if (open !== null && open.from !== null) found.push({ limit, from: open.from, to: null });
  return found;
};

/**
 * The stretches on which a value was beyond one of its limits, by the last day that is told of them, the oldest first. One that began and ended with that beyond the
 * farther limit is told by that alone.
 */
export const crossings = (days: readonly OnDay[], { better, watch, bad }: Threshold): readonly BeyondLimit[] => {
  const farther = beyond(days, better, bad);
  const told = new Set(farther.map(({ from, to }) => `${from} ${to}`));
  const nearer = watch === bad ? [] : beyond(days, better, watch).filter(({ from, to }) => !told.has(`${from} ${to}`));
  return [...nearer, ...farther].sort((a, b) => lastTold(a) - lastTold(b));
};
