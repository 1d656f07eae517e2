import type { Threshold } from '../../../model/settings';
import type { Day } from '../../../model/time';

/** A value of a day; days without a value are passed over. */
export type OnDay = { readonly day: Day; readonly value: number | null };

export type LimitCrossed = { readonly day: Day; readonly limit: number; readonly better: boolean };

/** How far a value is on the bad side: 0 good, 1 watch, 2 bad. */
const depth = (value: number, { better, watch, bad }: Threshold): number => {
  const beyond = (limit: number): boolean => (better === 'higher' ? value < limit : value > limit);
  return beyond(bad) ? 2 : beyond(watch) ? 1 : 0;
};

/** The days on which a value went through a limit, the oldest first; of a fall through both, the farther one. */
export const crossings = (days: readonly OnDay[], threshold: Threshold): readonly LimitCrossed[] => {
  const found: LimitCrossed[] = [];
  let before: number | null = null;
  for (const { day, value } of days) {
    if (value === null) continue;
    const now = depth(value, threshold);
    if (before !== null && now !== before) found.push({ day, better: now < before, limit: Math.max(now, before) === 2 ? threshold.bad : threshold.watch });
    before = now;
  }
  return found;
};
