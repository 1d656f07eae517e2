import { workingDaysBetween, type Calendar } from '../../model/calendar';
import type { Day } from '../../model/time';
import type { Baseline, BaselinePackage, PackageId } from '../../model/value/work-package';
import { oncePer } from '../once-per';

/** A package that has a budget. */
type Budgeted = BaselinePackage & { readonly budget: number };

/** Whether work can earn of it: credits and transfers may leave less than nothing, and of that nothing can be earned. */
export const hasBudget = (one: BaselinePackage): one is Budgeted => one.budget !== null && one.budget >= 0;

/** What a package needs for a planned value. */
export type PlannedPackage = BaselinePackage & { readonly budget: number; readonly start: Day; readonly finish: Day };

/** Whether a planned value can be told of it: it has a budget that is not below zero, and dates the right way round. */
export const isPlanned = (one: BaselinePackage): one is PlannedPackage =>
  hasBudget(one) && one.start !== null && one.finish !== null && one.start <= one.finish;

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

const indexOf = oncePer((baseline: Baseline) => new Map(baseline.packages.map((one) => [one.id, one])));

/** A package as a baseline froze it. */
export const packageIn = (baseline: Baseline, id: PackageId): BaselinePackage | undefined => indexOf(baseline).get(id);

/** Part of a stretch of work that was to be over at the end of `day`, 0..1; one without any working day is over on its last day. */
export const partBy = (calendar: Calendar, { start, finish }: Pick<Leg, 'start' | 'finish'>, day: Day): number => {
  if (day >= finish) return 1;
  const all = workingDaysBetween(calendar, start, finish + 1);
  return all <= 0 ? 0 : Math.min(1, Math.max(0, workingDaysBetween(calendar, start, day + 1) / all));
};

/** What a leg had planned by the end of a day while it held. */
export const legValue = (calendar: Calendar, leg: Leg, day: Day): number => leg.before + (leg.rise === 0 ? 0 : leg.rise * partBy(calendar, leg, day));

type Legs = readonly (Leg | null)[];

/** Plans as they held while one of their legs was the last, by its place. */
const held = oncePer((_legs: Legs) => new Map<number, Legs>());

/**
 * The plan as it held on a day: what a later baseline or stop changed of the days after it is not in it. The same list for
 * all days between two changes.
 */
export const heldOn = (legs: Legs, day: Day): Legs => {
  const last = legs.findLastIndex((leg) => leg !== null && leg.from <= day);
  const leg = legs[last];
  if (leg === null || leg === undefined || leg.until === Infinity || leg.until < day) return legs;
  const known = held(legs).get(last) ?? [...legs.slice(0, last), { ...leg, until: Infinity }];
  held(legs).set(last, known);
  return known;
};

/** PV of a package at the end of a day, in minor units; null where the plan of that day says too little, or there is none. */
export const plannedValue = (calendar: Calendar, legs: readonly (Leg | null)[], day: Day): number | null => {
  const leg = legs.findLast((one) => one !== null && one.from <= day) ?? null;
  return leg === null || leg.until < day ? null : legValue(calendar, leg, day);
};
