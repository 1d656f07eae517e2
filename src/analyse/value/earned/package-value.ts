import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Baseline, BaselinePackage } from '../../../model/value/work-package';
import { labelOf } from '../../quality/unmapped-resolutions';
import { costsOf } from '../costs';
import { known, unknown, type Known } from '../known';
import { hasBudget, heldOn, isPlanned, plannedValue, type Leg } from '../package-plan';
import { percentComplete } from '../percent-complete';
import { earnedByStop, whenStopped } from './earned-on';
import { planLegs } from './planned-legs';
import { progressOf } from './progress';
import { earnedBy, noBudget, scaleOf, wholeBy } from './scale';
import { stopOn, type Stop } from './stops';

/**
 * `counted`: in the indices. `research` and `effort` stand apart from them. `left-out`: it lacks what a total needs, and
 * is in none.
 */
export type Standing = 'counted' | 'research' | 'effort' | 'left-out';

/** Since when a package is stopped, and what of its budget that released, in minor units. */
export type Stopped = { readonly from: Day; readonly reason: string; readonly released: number | null };

/**
 * A package of the baseline on the program's day: amounts in minor units, percent 0..100. `budget` is what of it counts on
 * the day, as against what the baseline froze; `percent` of a stopped one is what it had reached of all that was planned.
 */
export type PackageValue = {
  readonly package: BaselinePackage;
  readonly percent: Known;
  readonly budget: Known;
  readonly planned: Known;
  readonly earned: Known;
  readonly spent: Known;
  readonly standing: Standing;
  /** Why it is in no total; null where it is. */
  readonly why: string | null;
  /** Its plan as it held on the day. */
  readonly legs: readonly (Leg | null)[];
  readonly stopped: Stopped | null;
  /** What the outcomes of its work are called that nobody mapped; each once. */
  readonly unmapped: () => readonly string[];
};

const DATES = 'without dates, or with a finish before the start';

/** Each package of a baseline as it stands on the program's day. What is spent is as it was reported on that day. */
export const packageValues = (program: Program, baseline: Baseline): readonly PackageValue[] => {
  const legsOf = planLegs(program);
  return baseline.packages.map((one) => packageValue(program, one, heldOn(legsOf(one.id), program.asOf)));
};

type Stands = Pick<PackageValue, 'percent' | 'earned' | 'budget' | 'stopped'>;

/** From the day on which it was stopped, what a package had earned is its budget; the rest of it is released. */
const standing = (program: Program, one: BaselinePackage, stop: Stop): Stands => {
  const [earned, whole, then] = [earnedByStop(program, one, stop), wholeBy(scaleOf(one, progressOf(program, one))), whenStopped(program, one, stop)];
  const released = earned.value === null || whole.value === null ? null : whole.value - earned.value;
  return { percent: percentComplete(then, progressOf(program, then), stop.from), earned, budget: earned, stopped: { from: stop.from, reason: stop.reason, released } };
};

const running = (program: Program, one: BaselinePackage): Stands => {
  const progress = progressOf(program, one);
  const [percent, scale] = [percentComplete(one, progress, program.asOf), scaleOf(one, progress)];
  return { percent, earned: earnedBy(scale, percent), budget: wholeBy(scale), stopped: null };
};

const unmappedIn = ({ issues, byId }: Program, { id, children }: BaselinePackage): readonly string[] => {
  const ids = [...(id.startsWith('epic:') ? [Number(id.slice('epic:'.length))] : []), ...children.map(({ issueId }) => issueId)];
  return [...new Set(ids.flatMap((of) => { const issue = issues[byId.get(of) ?? -1]; return issue?.outcome === 'unknown' ? [labelOf(issue)] : []; }))];
};

/** Research is apart unless the program lets it count where it earns by its gates. */
const standsApart = ({ value: { settings: { researchBy } } }: Program, { research, method }: BaselinePackage): boolean =>
  research && !(researchBy === 'gates' && method === 'gates');

const packageValue = (program: Program, one: BaselinePackage, legs: PackageValue['legs']): PackageValue => {
  const { asOf, calendar } = program;
  const stop = stopOn(program, one.id, asOf);
  const stands = stop === null ? running(program, one) : standing(program, one, stop);
  const value = plannedValue(calendar, legs, asOf);
  const why = !hasBudget(one) ? noBudget(one) : !isPlanned(one) ? DATES : stands.percent.reason ?? stands.earned.reason;
  return {
    package: one, why, legs, ...stands,
    unmapped: () => unmappedIn(program, one),
    planned: value === null ? unknown(hasBudget(one) ? DATES : noBudget(one)) : known(value),
    spent: costsOf(program).spent(one.id, asOf, 'reported'),
    standing: why !== null ? 'left-out' : standsApart(program, one) ? 'research' : one.effort ? 'effort' : 'counted',
  };
};
