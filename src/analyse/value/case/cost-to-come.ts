import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { BaselinePackage } from '../../../model/value/work-package';
import { oncePer } from '../../once-per';
import { holdingOn } from '../budget-of';
import { LEDGER_UNITS, type Posting } from '../cost/ledger';
import { postedLines } from '../cost/lines-cost';
import type { PackageValue } from '../earned/package-value';
import { valueAnalysis } from '../value-analysis';
import { leftOf, restByEarnedValue, type EarnedRest } from './earned-rest';
import { plannedCost, postingOf, wholeCurve, type PlannedCost } from './plan-cost';

/** What cost to come is taken from. `plan`: what the budget has for the days that are left. */
export type ComesFrom = 'bottom-up' | 'earned' | 'plan';

/**
 * What is still to be spent after the program's day. `by`: the sum that has come by the end of a day after it, 0 on that day;
 * null where nobody planned anything in money. `packages`: how many packages each source stands for; `why`: why earned
 * value gives no forecast, null where it does. `stretchedTo`: the forecast finish, where it is later than the plan's.
 */
export type CostToCome = {
  readonly by: PlannedCost;
  readonly from: ComesFrom;
  readonly packages: Readonly<Record<ComesFrom, number>>;
  readonly why: string | null;
  readonly stretchedTo: Day | null;
  readonly last: Day;
};

/** Which packages somebody estimated anew: by a line of their own, of their project, or of all of the program. */
const estimatedBy = (rests: readonly Posting[]): ((one: BaselinePackage) => boolean) => {
  const named = new Set(rests.map((rest) => rest.package));
  const projects = new Set(rests.flatMap((rest) => (rest.package === null ? rest.projectId ?? [] : [])));
  const all = rests.some((rest) => rest.package === null && rest.projectId === null);
  return ({ id, projectId }) => all || named.has(id) || (projectId !== null && projects.has(projectId));
};

/** An amount over the days left in a package's plan, or longer where the forecast finish is later. */
const spread = ({ package: one }: PackageValue, units: number, asOf: Day, stretchedTo: Day | null): Posting => {
  const from = Math.max(one.start ?? asOf, asOf + 1);
  return {
    source: 'line', package: one.id, projectId: one.projectId, teamId: null, class: null, from, to: Math.max(from, one.finish ?? from, stretchedTo ?? from), units, seenOn: asOf, goneOn: null, person: -1,
  };
};

/** By the budget: what is not earned yet or, where nobody can tell what is, what is planned for the days to come. */
const asPlanned = (value: PackageValue, { asOf }: Program): readonly Posting[] =>
  (value.earned.value === null || value.package.start === null || value.package.finish === null
    ? postingOf(value.package, asOf)
    : [spread(value, Math.round(leftOf(value) * LEDGER_UNITS), asOf, null)]);

const restLines = (program: Program): readonly Posting[] =>
  holdingOn(postedLines(program, 'rest').postings, program.asOf).map((rest) => ({ ...rest, goneOn: null }));

/** None where the budgets of the baseline are of another currency. */
const packagesOf = (program: Program): readonly PackageValue[] => {
  const { baseline, packages } = valueAnalysis(program);
  return baseline?.currency === program.value.settings.currency ? packages : [];
};

const lastOf = (postings: readonly Posting[], asOf: Day): Day => postings.reduce((last, { to }) => Math.max(last, to), asOf);

/** What is after the program's day alone. */
const after = (curve: (day: number) => number, asOf: Day): PlannedCost => { const begun = curve(asOf); return (day) => curve(day) - begun; };

const fromParts = (program: Program, rests: readonly Posting[], values: readonly PackageValue[], { parts, why, stretchedTo }: EarnedRest): CostToCome => {
  const { asOf } = program;
  const isEstimated = estimatedBy(rests);
  const packages = { 'bottom-up': 0, earned: 0, plan: 0 };
  const postings: Posting[] = [...rests];
  for (const one of values) {
    const part = parts.get(one);
    const from: ComesFrom = isEstimated(one.package) ? 'bottom-up' : part === undefined ? 'plan' : 'earned';
    if (from === 'earned') postings.push(spread(one, part ?? 0, asOf, stretchedTo));
    const plan = from === 'plan' ? asPlanned(one, program) : [];
    postings.push(...plan);
    // Of a package that is done nothing is to come, from wherever.
    packages[from] += from === 'earned' ? Number(part !== 0) : from === 'plan' ? Number(plan.some(({ units }) => units !== 0)) : 1;
  }
  return { by: after(wholeCurve(program, postings), asOf), from: rests.length > 0 ? 'bottom-up' : 'earned', packages, why, stretchedTo, last: lastOf(postings, asOf) };
};

/**
 * Cost to come: where somebody estimated the rest from the bottom up, that. Of all other packages the estimate to complete
 * (EAC by the program's formula, minus what is spent), evenly over the working days left in their plans, or up to the forecast
 * finish by earned schedule where that is later; of packages without one, the budget that is left. Where earned value
 * gives no forecast and nobody estimated anything, the remaining plan.
 */
export const costToCome = oncePer((program: Program): CostToCome => {
  const rests = restLines(program);
  const forecast = restByEarnedValue(program);
  if (rests.length > 0 || forecast.why === null) return fromParts(program, rests, packagesOf(program), forecast);
  const planned = plannedCost(program);
  return { by: planned === null ? null : after(planned, program.asOf), from: 'plan', packages: { 'bottom-up': 0, earned: 0, plan: 0 }, why: forecast.why, stretchedTo: null, last: program.asOf };
});
