import type { Calendar } from '../../../model/calendar';
import { lazily } from '../../../model/lazily';
import { fewNames } from '../../words';
import { grouped } from '../cost/grouped';
import type { EarnedInputs } from '../earned-value';
import { hasBudget } from '../package-plan';
import { UNTOLD } from '../percent-complete';
import { planCurve, type PlanCurve } from '../plan-curve';
import type { PackageValue } from './package-value';

/**
 * Why packages are in no total, and how many; `share` of the budgets of all packages that have one, 0..1, null where none of
 * these has one. `unmapped`: whether mapping outcomes would bring them in. `ofCost`: they are in what is planned and earned, and
 * out of what is made of cost alone.
 */
export type LeftOut = { readonly why: string; readonly packages: readonly PackageValue[]; readonly share: number | null; readonly unmapped: boolean; readonly ofCost: boolean };

/**
 * Sums over packages that have all they need; ratios of these are the ratios of the level. `scheduled` is over the
 * counted ones, null where none is; `costed` over those of them whose cost is known, so that both sides of every ratio
 * are of the same work. `reason`: why there is nothing to sum; `noCost`: why nothing is costed.
 */
export type Sums = {
  readonly counted: readonly PackageValue[];
  readonly scheduled: EarnedInputs | null;
  readonly costed: (EarnedInputs & { readonly actual: number }) | null;
  readonly reason: string | null;
  readonly noCost: string | null;
  readonly leftOut: readonly LeftOut[];
  readonly curve: PlanCurve | null;
};

const amount = (values: readonly PackageValue[], of: (one: PackageValue) => number | null): number => values.reduce((sum, one) => sum + (of(one) ?? 0), 0) + 0;

const added = (values: readonly PackageValue[]): EarnedInputs => ({
  planned: amount(values, ({ planned }) => planned.value),
  earned: amount(values, ({ earned }) => earned.value),
  actual: null,
  budget: amount(values, ({ budget }) => budget.value),
});

const whyNone = (packages: readonly PackageValue[]): string => {
  if (packages.length === 0) return 'the baseline has no package that you can see';
  const [first] = packages.filter(({ standing }) => standing === 'left-out');
  return first === undefined ? 'all packages are research or level of effort, which stand apart' : `no package has all that is needed: ${first.why ?? ''}`;
};

const costedOf = (counted: readonly PackageValue[]): Sums['costed'] => {
  const costed = counted.filter(({ spent }) => spent.value !== null);
  return costed.length === 0 ? null : { ...added(costed), actual: amount(costed, ({ spent }) => spent.value) };
};

/** Which outcomes are to be mapped, the ones of most packages first. */
const unmappedWords = (packages: readonly PackageValue[]): string => {
  const counts = new Map<string, number>();
  for (const label of packages.flatMap(({ unmapped }) => unmapped())) counts.set(label, (counts.get(label) ?? 0) + 1);
  return `${UNTOLD}: ${fewNames([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label))}`;
};

const shareOf = (all: readonly PackageValue[]) => (those: readonly PackageValue[]): number | null => {
  const [part, whole] = [those, all].map((list) => amount(list, ({ package: one }) => (hasBudget(one) ? one.budget : null)));
  return part === undefined || whole === undefined || whole <= 0 || !those.some(({ package: one }) => hasBudget(one)) ? null : part / whole;
};

const leftOutOf = (packages: readonly PackageValue[]): readonly LeftOut[] => {
  const byWhy = grouped(packages.filter(({ standing }) => standing === 'left-out'), ({ why }) => why ?? '');
  const uncosted = packages.filter(({ standing, spent }) => standing === 'counted' && spent.value === null);
  const share = shareOf(packages.filter(({ standing }) => standing === 'counted' || standing === 'left-out'));
  const told = [...byWhy].map(([why, those]) => ({ why: why === UNTOLD ? unmappedWords(those) : why, packages: those, share: share(those), unmapped: why === UNTOLD, ofCost: false }));
  return uncosted.length === 0 ? told : [...told, { why: `its cost is not known: ${uncosted[0]?.spent.reason ?? ''}`, packages: uncosted, share: share(uncosted), unmapped: false, ofCost: true }];
};

/** `reason`: why no amount can be told of any package. */
export const sumsOf = (calendar: Calendar, packages: readonly PackageValue[], reason: string | null): Sums => {
  const counted = reason !== null ? [] : packages.filter(({ standing }) => standing === 'counted');
  const costed = costedOf(counted);
  const curve = lazily(() => planCurve(calendar, counted.map(({ legs }) => legs)));
  return {
    counted, costed,
    scheduled: counted.length === 0 ? null : added(counted),
    reason: reason ?? (counted.length === 0 ? whyNone(packages) : null),
    noCost: costed === null ? counted[0]?.spent.reason ?? reason ?? 'no cost is known' : null,
    leftOut: reason !== null ? [] : leftOutOf(packages),
    get curve() { return curve(); },
  };
};
