import type { Program } from '../../../model/program';
import { type Baseline, type CostZero, zeroedBy } from '../../../model/value/work-package';
import { costsOf } from '../costs';
import { unknown, type Known } from '../known';
import type { DraftedPackage } from './draft-packages';
import { earnedOn } from './earned-on';

const missingOf = (program: Program, { package: one, missing }: DraftedPackage, spent: Known, costZero: CostZero): readonly string[] => {
  if (spent.value === null) return [...missing, `its cost by then (${spent.reason})`];
  const earned = one.budget === null ? unknown('') : earnedOn(program, { ...one, costZero }, costZero.on);
  // What a budget lacks has been said already.
  return earned.value === null && one.budget !== null ? [...missing, earned.reason] : missing;
};

/**
 * The packages of a baseline that sets the cost variance to zero, with what each had cost by the day before it, as it is
 * known when the baseline is made: what is posted later counts as variance again. Cost of what is a package from then on counts as if it had been one before. Packages that are stopped keep
 * their variance.
 */
export const withCostZero = (program: Program, baseline: Baseline, drafted: readonly DraftedPackage[]): readonly DraftedPackage[] => {
  const zero = zeroedBy(baseline);
  if (zero !== 'cost' && zero !== 'both') return drafted;
  const on = baseline.from - 1;
  const { spent } = costsOf({ ...program, value: { ...program.value, baselines: [...program.value.baselines, baseline] } });
  return drafted.map((one) => {
    if (one.stopped) return one;
    const known = spent(one.package.id, on, 'known');
    const costZero = { on, spent: known.value === null ? null : Math.round(known.value) + 0 };
    return { ...one, package: { ...one.package, costZero }, missing: missingOf(program, one, known, costZero) };
  });
};
