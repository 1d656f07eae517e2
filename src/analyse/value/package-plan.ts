import { workingDaysBetween, type Calendar } from '../../model/calendar';
import type { Day } from '../../model/time';
import type { Baseline, BaselinePackage, PackageId } from '../../model/value/work-package';
import { oncePer } from '../once-per';

/** What a package needs for a planned value. */
export type PlannedPackage = BaselinePackage & { readonly budget: number; readonly start: Day; readonly finish: Day };

/** Whether a planned value can be told of it: it has a budget, and dates the right way round. */
export const isPlanned = (one: BaselinePackage): one is PlannedPackage =>
  one.budget !== null && one.start !== null && one.finish !== null && one.start <= one.finish;

/**
 * What one baseline plans of a package while it holds, `from`..`until`: `before`, and from `start` to `finish` a `rise`
 * that is even over the working days in between. In minor units.
 */
export type Leg = {
  readonly from: Day;
  readonly until: Day;
  readonly before: number;
  readonly rise: number;
  readonly start: Day;
  readonly finish: Day;
};

export type PlanOf = {
  /** In the order of their first days. */
  readonly baselines: readonly Baseline[];
  readonly calendar: Calendar;
  /** What a package, as a baseline has it, had earned at the end of a day: where a reset sets the schedule variance to zero, planned value begins anew from it. */
  readonly earnedOn: (one: PlannedPackage, day: Day) => number | null;
};

const indexOf = oncePer((baseline: Baseline) => new Map(baseline.packages.map((one) => [one.id, one])));

/** A package as a baseline froze it. */
export const packageIn = (baseline: Baseline, id: PackageId): BaselinePackage | undefined => indexOf(baseline).get(id);

/** Part of a stretch of work that was to be over at the end of `day`, 0..1; one without any working day is over on its last day. */
export const partBy = (calendar: Calendar, { start, finish }: Pick<Leg, 'start' | 'finish'>, day: Day): number => {
  if (day >= finish) return 1;
  const all = workingDaysBetween(calendar, start, finish + 1);
  return all <= 0 ? 0 : Math.min(1, Math.max(0, workingDaysBetween(calendar, start, day + 1) / all));
};

const valueOf = (calendar: Calendar, leg: Leg, day: Day): number => leg.before + (leg.rise === 0 ? 0 : leg.rise * partBy(calendar, leg, day));

/**
 * What was planned of a package, baseline after baseline; null for one that says too little. The first holds for all days
 * before it too. A later one plans what the one before had not planned by then (after a reset: what was not earned of it) over
 * the working days from its first day on, so that earlier days keep the plan they had; a package that it does not have is
 * no longer planned.
 */
export const legsOf = ({ baselines, calendar, earnedOn }: PlanOf, id: PackageId): readonly (Leg | null)[] => {
  const legs: (Leg | null)[] = [];
  for (const [at, baseline] of baselines.entries()) {
    const last = legs.at(-1);
    const span = { from: at === 0 ? -Infinity : baseline.from, until: (baselines[at + 1]?.from ?? Infinity) - 1 };
    const found = packageIn(baseline, id);
    if (found === undefined) legs.push({ ...span, before: 0, rise: 0, start: baseline.from, finish: baseline.from });
    else if (!isPlanned(found)) legs.push(null);
    else if (at === 0 || last === null || last === undefined) legs.push({ ...span, before: 0, rise: found.budget, start: found.start, finish: found.finish });
    else {
      const before = (baseline.kind === 'reset' ? earnedOn(found, baseline.from - 1) : null) ?? valueOf(calendar, last, baseline.from - 1);
      const start = Math.max(found.start, baseline.from);
      legs.push({ ...span, before, rise: found.budget - before, start, finish: Math.max(start, found.finish) });
    }
  }
  return legs;
};

/** PV of a package at the end of a day, in minor units; null where the plan of that day says too little, or there is none. */
export const plannedValue = (calendar: Calendar, legs: readonly (Leg | null)[], day: Day): number | null => {
  const leg = legs.findLast((one) => one !== null && one.from <= day) ?? null;
  return leg === null || leg.until < day ? null : valueOf(calendar, leg, day);
};
