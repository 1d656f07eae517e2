import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Baseline, BaselinePackage } from '../../../model/value/work-package';
import { costsOf } from '../costs';
import { known, unknown, type Known } from '../known';
import { isPlanned, legsOf, plannedValue, type Leg, type PlannedPackage, type PlanOf } from '../package-plan';
import { earnedValue, percentComplete } from '../percent-complete';
import { progressOf } from './progress';

/**
 * `counted`: in the indices. `research` and `effort` stand apart from them. `left-out`: it lacks what a total needs, and
 * is in none.
 */
export type Standing = 'counted' | 'research' | 'effort' | 'left-out';

/** A package of the baseline on the program's day: amounts in minor units, percent 0..100. */
export type PackageValue = {
  readonly package: BaselinePackage;
  readonly percent: Known;
  readonly planned: Known;
  readonly earned: Known;
  readonly spent: Known;
  readonly standing: Standing;
  /** Why it is in no total; null where it is. */
  readonly why: string | null;
  readonly legs: readonly (Leg | null)[];
};

const BUDGET = 'without a budget';
const DATES = 'without dates, or with a finish before the start';

/** What a package had earned at the end of a day, by the baseline that is given; null where it cannot be told. */
const earnedOn = (program: Program) => (one: PlannedPackage, day: Day): number | null =>
  earnedValue(one.budget, percentComplete(one, progressOf(program, one), day)).value;

const plan = (program: Program): PlanOf => ({ baselines: program.value.baselines, calendar: program.calendar, earnedOn: earnedOn(program) });

/** Each package of a baseline as it stands on the program's day. What is spent is as it was reported on that day. */
export const packageValues = (program: Program, baseline: Baseline): readonly PackageValue[] => {
  const plans = plan(program);
  return baseline.packages.map((one) => packageValue(program, one, legsOf(plans, one.id)));
};

const packageValue = (program: Program, one: BaselinePackage, legs: PackageValue['legs']): PackageValue => {
  const { asOf, calendar } = program;
  const percent = percentComplete(one, progressOf(program, one), asOf);
  const value = plannedValue(calendar, legs, asOf);
  const why = one.budget === null ? BUDGET : !isPlanned(one) ? DATES : percent.reason;
  return {
    package: one, percent, why, legs,
    planned: value === null ? unknown(one.budget === null ? BUDGET : DATES) : known(value),
    earned: one.budget === null ? unknown(BUDGET) : earnedValue(one.budget, percent),
    spent: costsOf(program).spent(one.id, asOf, 'reported'),
    standing: why !== null ? 'left-out' : one.research ? 'research' : one.effort ? 'effort' : 'counted',
  };
};
