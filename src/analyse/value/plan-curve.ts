import { workingDaysBetween, type Calendar } from '../../model/calendar';
import type { Day } from '../../model/time';
import { oncePer } from '../once-per';
import type { Shift } from './earned-schedule';
import type { Leg } from './package-plan';
import type { Cumulative } from './value-at';

/**
 * Planned value summed over packages: `values[n]` at the end of the working day n + 1 of the plan, which begins on `start`.
 * `shifts`, in their order: when a reset, a stop, or a package added or taken out made more or less of it.
 */
export type PlanCurve = { readonly start: Day; readonly values: Cumulative; readonly shifts: readonly Shift[] };

/** Plans of more working days than this are slips of a key. */
const MOST_DAYS = 40_000;

/** Small enough to be no amount, large enough to level what adding many parts leaves behind. */
const GRAIN = 1024;
const LARGEST_WITH_GRAIN = 2 ** 42;

/** An amount without the noise of sums of fractions, so that what is level stays level. */
export const levelled = (minor: number): number => (Math.abs(minor) < LARGEST_WITH_GRAIN ? Math.round(minor * GRAIN) / GRAIN : Math.round(minor)) + 0;

type Legs = readonly (Leg | null)[];

const spanOf = (plans: readonly Legs[]): readonly [start: Day, finish: Day] => {
  let [start, finish] = [Infinity, -Infinity];
  for (const legs of plans) {
    for (const leg of legs) {
      if (leg === null || leg.rise === 0) continue;
      start = Math.min(start, leg.start);
      finish = Math.max(finish, Math.min(leg.finish, leg.until));
    }
  }
  return [start, finish];
};

const summed = (calendar: Calendar, plans: readonly Legs[]): PlanCurve | null => {
  const [start, finish] = spanOf(plans);
  const days = start > finish ? 0 : workingDaysBetween(calendar, start, finish + 1);
  if (days <= 0 || days > MOST_DAYS) return null;
  const differences = new Differences(calendar, start, days);
  for (const legs of plans) differences.add(legs);
  return { start, ...differences.sums() };
};

type Last = { plans: readonly Legs[]; curve: PlanCurve | null };

/** The curve that was asked for last. */
const lastOf = oncePer((_calendar: Calendar): Last => ({ plans: [], curve: null }));

/**
 * The summed plan of packages over the working days from the first to the last that any of them plans. Each leg adds a
 * step and a rate to two arrays of differences, so that it costs the packages plus the days, not their product. Null
 * where nothing is planned on any working day. The same legs once more, as on most days of a trend, are not summed again.
 */
export const planCurve = (calendar: Calendar, plans: readonly Legs[]): PlanCurve | null => {
  const last = lastOf(calendar);
  if (last.plans.length === plans.length && plans.every((legs, at) => legs === last.plans[at])) return last.curve;
  [last.plans, last.curve] = [plans, summed(calendar, plans)];
  return last.curve;
};

class Differences {
  private readonly shifts: Float64Array;
  private readonly steps: Float64Array;
  private readonly rates: Float64Array;

  constructor(private readonly calendar: Calendar, private readonly start: Day, private readonly days: number) {
    this.shifts = new Float64Array(days + 1);
    this.steps = new Float64Array(days + 1);
    this.rates = new Float64Array(days + 1);
  }

  add(legs: Legs): void {
    let value = 0;
    for (const leg of legs) {
      if (leg === null) continue;
      const begin = this.rank(leg.from);
      const already = leg.before + this.already(leg, begin);
      this.shifts[begin] = (this.shifts[begin] ?? 0) + already - value;
      value = already + this.rise(leg, begin, this.rank(leg.until + 1));
    }
  }

  sums(): Pick<PlanCurve, 'values' | 'shifts'> {
    const [values, shifts]: [number[], Shift[]] = [[], []];
    let [rate, value] = [0, 0];
    for (let day = 0; day < this.days; day += 1) {
      const shift = this.shifts[day] ?? 0;
      value += shift;
      if (levelled(shift) !== 0) shifts.push({ after: day, to: levelled(value) });
      rate += this.rates[day] ?? 0;
      value += rate + (this.steps[day] ?? 0);
      values.push(levelled(value));
    }
    return { values, shifts };
  }

  /** What the leg's own plan had risen by when it began to hold: all, where an earlier plan said too little. */
  private already({ rise, start, finish }: Leg, begin: number): number {
    const working = workingDaysBetween(this.calendar, start, finish + 1);
    const over = Math.max(0, begin - this.rank(start));
    return working <= 0 ? (begin > this.rank(finish) ? rise : 0) : rise * Math.min(1, over / working);
  }

  /** Adds what the leg plans between two of its days, and answers how much that is. */
  private rise({ rise, start, finish }: Leg, begin: number, end: number): number {
    const working = workingDaysBetween(this.calendar, start, finish + 1);
    if (working <= 0) {
      const at = Math.min(this.rank(finish), this.days - 1);
      if (at < begin || at >= end) return 0;
      this.step(at, rise);
      return rise;
    }
    const [first, after] = [Math.max(begin, this.rank(start)), Math.min(end, this.rank(finish + 1))];
    if (after <= first) return 0;
    this.rate(first, rise / working);
    this.rate(after, -rise / working);
    return rise * (after - first) / working;
  }

  private step(at: number, by: number): void { this.steps[at] = (this.steps[at] ?? 0) + by; }

  private rate(at: number, by: number): void { this.rates[at] = (this.rates[at] ?? 0) + by; }

  /** Working days of the plan before a day. */
  private rank(day: Day): number {
    if (day <= this.start) return 0;
    return day === Infinity ? this.days : Math.min(this.days, workingDaysBetween(this.calendar, this.start, day));
  }
}
