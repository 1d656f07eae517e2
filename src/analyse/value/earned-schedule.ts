import type { Cumulative } from './value-at';

/**
 * Earned schedule: the time by which what is earned was to be earned, in periods of the planned curve.
 *
 * ES = C + (EV - PV_C) / (PV_(C+1) - PV_C), with C the number of whole periods whose planned value is at most EV, and
 * PV_0 = 0; once EV reaches the whole plan, the first time at which that was planned. Null where nothing was planned.
 * `earned` is in the unit of the curve.
 *
 * Source: W. Lipke, "Schedule is different", The Measurable News, 2003; the practice guide of the PMI on earned value.
 */
export const earnedSchedule = (planned: Cumulative, earned: number): number | null => {
  const total = planned.at(-1) ?? 0;
  if (total <= 0) return null;
  if (earned >= total) return timeOf(planned, total);
  if (earned < 0) return 0;
  // The last whole period that is not above what is earned: on a level stretch its end, since nothing more was planned.
  let whole = 0;
  while ((planned[whole] ?? total) <= earned) whole += 1;
  const before = whole === 0 ? 0 : planned[whole - 1] ?? 0;
  return whole + (earned - before) / ((planned[whole] ?? total) - before);
};

/** The first moment at which the curve is there, on the straight line within its period. */
const timeOf = (planned: Cumulative, value: number): number => planned.findIndex((sum) => sum >= value) + 1;

/** A plan of which more or less is planned at once, from the end of so many whole periods on: what a reset or a stop leaves. */
export type Shift = { readonly after: number; readonly to: number };

/**
 * The plan as it counts after `actual` periods: what was set back is no longer what was to be earned earlier, and what was
 * set forward was to be earned by then, so that what is earned right after a reset of the schedule variance is neither
 * late nor early. Moments before a shift keep their plan.
 */
const asItCounts = (planned: Cumulative, shifts: readonly Shift[], actual: number): Cumulative => {
  const past = shifts.filter(({ after }) => after < actual);
  if (past.length === 0) return planned;
  const counting = [...planned];
  let most = Infinity;
  for (let at = planned.length - 1; at >= 0; at -= 1) {
    let value = planned[at] ?? 0;
    for (let shift = past.at(-1); shift !== undefined && shift.after > at; shift = past.at(-1)) {
      most = Math.min(most, shift.to);
      if (shift.after === at + 1) value = Math.max(value, shift.to);
      past.pop();
    }
    counting[at] = Math.min(most, value);
  }
  return counting;
};

/** What follows from earned schedule after `actual` periods. All in periods, but for the index. */
export type ScheduleByTime = {
  readonly earned: number;
  /** SV(t) = ES - AT: behind where it is negative. */
  readonly variance: number;
  /** SPI(t) = ES / AT; null before any time has passed. */
  readonly index: number | null;
  /** IEAC(t) = PD / SPI(t), with PD the planned duration; null where nothing was earned yet. */
  readonly estimate: number | null;
};

/**
 * SV(t), SPI(t) and IEAC(t) after `actual` periods; `finished` is when the work was complete, from which on time stands
 * still: a project that ended late stays late. `shifts`, in their order, of a plan that was changed on the way. Null where
 * nothing was planned.
 */
export const scheduleByTime = (curve: Cumulative, earned: number, actual: number, finished: number | null, shifts: readonly Shift[] = []): ScheduleByTime | null => {
  const at = finished === null ? actual : Math.min(actual, finished);
  const planned = asItCounts(curve, shifts, at);
  const es = earnedSchedule(planned, earned);
  if (es === null) return null;
  const index = at > 0 ? es / at : null;
  const duration = timeOf(planned, planned.at(-1) ?? 0);
  return { earned: es, variance: es - at, index, estimate: index === null || index === 0 ? null : duration / index };
};
