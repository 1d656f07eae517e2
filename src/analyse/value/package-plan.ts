import { workingDaysBetween, type Calendar } from '../../model/calendar';
import type { Day } from '../../model/time';
import type { Baseline, BaselinePackage, PackageId } from '../../model/value/work-package';

/** Part of a stretch of work that was to be over at the end of `day`: even over its working days, 0..1. */
const planned = (calendar: Calendar, start: Day, finish: Day, day: Day): number => {
  if (day >= finish) return 1;
  const all = workingDaysBetween(calendar, start, finish + 1);
  // A stretch without any working day is over on its last day.
  return all <= 0 ? 0 : Math.min(1, Math.max(0, workingDaysBetween(calendar, start, day + 1) / all));
};

/** What a package needs for a planned value. */
export type PlannedPackage = BaselinePackage & { readonly budget: number; readonly start: Day; readonly finish: Day };

/** Whether a planned value can be told of it: it has a budget, and dates the right way round. */
export const isPlanned = (one: BaselinePackage): one is PlannedPackage =>
  one.budget !== null && one.start !== null && one.finish !== null && one.start <= one.finish;

export type PlanOf = {
  /** In the order of their first days. */
  readonly baselines: readonly Baseline[];
  readonly calendar: Calendar;
  /** What a package had earned at the end of a day: where a reset sets variances to zero, planned value begins anew from it. */
  readonly earnedOn: (id: PackageId, day: Day) => number;
};

const inBaseline = (baseline: Baseline | undefined, id: PackageId): BaselinePackage | undefined => baseline?.packages.find((one) => one.id === id);

/**
 * PV of a package at the end of a day, in minor units: by the baseline that holds on that day, so that earlier days keep
 * the plan they had. A later baseline plans what the one before it had not planned by then (after a reset: what was not
 * earned) over the working days from its first day on. 0 before the work was to begin, and for a package that is in no
 * baseline by then; null where the plan says too little.
 */
export const plannedValue = (plan: PlanOf, id: PackageId, day: Day): number | null => {
  const holding = plan.baselines.filter(({ from }) => from <= day);
  let value: number | null = 0;
  for (const [at, baseline] of holding.entries()) {
    const next = holding[at + 1];
    const until = next === undefined ? day : next.from - 1;
    value = next?.kind === 'reset' ? plan.earnedOn(id, until) : within(plan.calendar, baseline, id, { before: at === 0 ? null : value, until });
  }
  return value;
};

type Within = { /** PV when this baseline began; null for the first, which holds for all days before it too. */ readonly before: number | null; readonly until: Day };

const within = (calendar: Calendar, baseline: Baseline, id: PackageId, { before, until }: Within): number | null => {
  const found = inBaseline(baseline, id);
  if (found === undefined) return 0;
  if (!isPlanned(found)) return null;
  if (before === null) return found.budget * planned(calendar, found.start, found.finish, until);
  const start = Math.max(found.start, baseline.from);
  return before + (found.budget - before) * planned(calendar, start, Math.max(start, found.finish), until);
};

/** BAC of a day: the budgets of the packages in the baseline that holds then, without reserve. Null without a baseline. */
export const budgetAtCompletion = (baselines: readonly Baseline[], day: Day, counts: (one: BaselinePackage) => boolean = () => true): number | null => {
  const current = baselines.filter(({ from }) => from <= day).at(-1);
  return current === undefined ? null : current.packages.filter(counts).reduce((sum, { budget }) => sum + (budget ?? 0), 0);
};
