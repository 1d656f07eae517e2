import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import { LEDGER_UNITS } from '../cost/ledger';
import { estimateOf } from '../earned/estimate';
import type { PackageValue } from '../earned/package-value';
import { timeOf } from '../earned/time';
import { valueAnalysis } from '../value-analysis';

/**
 * ETC by the program's formula as ledger units of each package that is in it; `why` it is not known, null where it is.
 * `stretchedTo`: the forecast finish by earned schedule, where it is later than the plan's.
 */
export type EarnedRest = { readonly parts: ReadonlyMap<PackageValue, number>; readonly why: string | null; readonly stretchedTo: Day | null };

/** Of the budget of a package, what is not earned yet, in minor units. */
export const leftOf = ({ budget, earned }: PackageValue): number => (budget.value ?? 0) - (earned.value ?? 0);

/** An amount shared out by what each package has left to earn: to the unit, whatever is cut off. */
const shared = (costed: readonly PackageValue[], toCome: number): ReadonlyMap<PackageValue, number> => {
  const left = costed.reduce((sum, one) => sum + leftOf(one), 0);
  const units = toCome * LEDGER_UNITS;
  let [before, given] = [0, 0];
  return new Map(costed.map((one) => {
    before += leftOf(one);
    const upTo = left <= 0 ? 0 : Math.round(units * (before / left));
    const part = upTo - given;
    given = upTo;
    return [one, part];
  }));
};

const stretch = (program: Program, sums: Parameters<typeof timeOf>[1]): Day | null => {
  const time = timeOf(program, sums);
  return typeof time === 'string' || time.forecast === null || time.forecast <= time.planned ? null : time.forecast;
};

/** EAC and what is spent are taken as the whole amounts that are shown, so that what is spent and what is to come add up to EAC. */
export const restByEarnedValue = (program: Program): EarnedRest => {
  const analysis = valueAnalysis(program);
  const { costed, counted } = analysis.sums;
  const { chosen } = estimateOf(program, analysis);
  if (costed === null || chosen.value === null) return { parts: new Map(), why: chosen.reason ?? 'no cost is known', stretchedTo: null };
  const toCome = Math.round(chosen.value) - Math.round(costed.actual);
  return { parts: shared(counted.filter(({ spent }) => spent.value !== null), toCome), why: null, stretchedTo: stretch(program, analysis.sums) };
};
