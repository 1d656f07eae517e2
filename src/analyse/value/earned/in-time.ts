import type { Program } from '../../../model/program';
import type { Baseline, BaselinePackage, PackageId } from '../../../model/value/work-package';
import { oncePer } from '../../once-per';
import { baselineOn } from '../cost/package-of-issue';
import { heldOn, packageIn } from '../package-plan';
import { planCurve, type PlanCurve } from '../plan-curve';
import { earnedByStop, earnedOn } from './earned-on';
import type { PackageValue } from './package-value';
import { planLegs } from './planned-legs';
import { stopOn } from './stops';
import type { Sums } from './sums';

const without = ({ costZero: _, ...one }: BaselinePackage): BaselinePackage => one;

/** What was earned of the package by the plan that held when its cost variance was set to zero stands for what was spent. */
const asEarned = (program: Program, before: readonly Baseline[], one: BaselinePackage): BaselinePackage => {
  if (one.costZero === undefined) return one;
  const { on } = one.costZero;
  const baseline = baselineOn(before, on);
  const was = baseline === null ? undefined : packageIn(baseline, one.id);
  const earned = was === undefined ? null : earnedOn(program, was, on).value;
  return earned === null || one.budget === null || earned > one.budget ? without(one) : { ...one, costZero: { on, spent: earned } };
};

/**
 * The program as its schedule is told in time. Setting a cost variance to zero makes what was earned as much as was spent,
 * which is a matter of money: neither the work nor its plan is any later for it. Here such a package goes on from what it
 * had earned instead, so that SV(t) and SPI(t) are what they were. The program itself where there is no such package.
 */
export const inTime = oncePer((program: Program): Program => {
  const { baselines } = program.value;
  if (!baselines.some(({ packages }) => packages.some(({ costZero }) => costZero !== undefined))) return program;
  const told: Baseline[] = [];
  for (const baseline of baselines) told.push({ ...baseline, packages: baseline.packages.map((one) => asEarned(program, told, one)) });
  return { ...program, value: { ...program.value, baselines: told } };
});

/** The plan of a level over time, of each of its packages and summed, and what is earned of it by the program's day, all in one scale. */
export type Schedule = { readonly plans: readonly PackageValue['legs'][]; readonly curve: PlanCurve | null; readonly earned: number };

/** EV of a package that counts, which is known then, on the program's day by the baseline of that day. */
const earnedToday = (program: Program, id: PackageId): number => {
  const baseline = baselineOn(program.value.baselines, program.asOf);
  const one = baseline === null ? undefined : packageIn(baseline, id);
  const stop = stopOn(program, id, program.asOf);
  return (one === undefined ? null : (stop === null ? earnedOn(program, one, program.asOf) : earnedByStop(program, one, stop)).value) ?? 0;
};

const scheduleOf = (program: Program, { counted, scheduled, curve }: Sums): Schedule => {
  const told = inTime(program);
  if (told === program) return { plans: counted.map(({ legs }) => legs), curve, earned: scheduled?.earned ?? 0 };
  const [legsOf, ids] = [planLegs(told), counted.map(({ package: { id } }) => id)];
  const plans = ids.map((id) => heldOn(legsOf(id), program.asOf));
  return { plans, curve: planCurve(program.calendar, plans), earned: ids.reduce((sum, id) => sum + earnedToday(told, id), 0) };
};

const once = new WeakMap<Sums, Schedule>();

/** Of a level of the program, computed once. */
export const scheduleInTime = (program: Program, sums: Sums): Schedule => {
  const found = once.get(sums) ?? scheduleOf(program, sums);
  once.set(sums, found);
  return found;
};
