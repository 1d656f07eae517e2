import type { Program } from '../../../model/program';
import { presentOf } from '../../../model/program-at';
import { type Baseline, type PackageId, zeroedBy } from '../../../model/value/work-package';
import { oncePer } from '../../once-per';
import type { Leg } from '../package-plan';
import { legsOf, type PlanOf } from '../plan-legs';
import { earnedByStop, earnedOn } from './earned-on';
import { progressOf } from './progress';
import { scaleOf, wholeBy } from './scale';
import { stopsOf } from './stops';

type Legs = readonly (Leg | null)[];

const planOf = (program: Program): PlanOf => ({
  baselines: program.value.baselines,
  calendar: program.calendar,
  earnedOn: (one, day) => earnedOn(program, one, day).value,
  wholeOf: (one) => wholeBy(scaleOf(one, progressOf(program, one))).value ?? one.budget,
  stopsOf: (id) => stopsOf(program, id),
  earnedByStop: (one, stop) => earnedByStop(program, one, stop).value,
});

/** Whether it plans without a look at what is done: it sets no variance to zero, and goes on from none that was. */
const isPlain = (baseline: Baseline): boolean => zeroedBy(baseline) === null && baseline.packages.every(({ costZero }) => costZero === undefined);

/** Plans that no day's progress has a part in, by package, made once for all days of a program. */
const plain = oncePer(({ value: { baselines } }: Program) => ({ holds: baselines.every(isPlain), legs: new Map<PackageId, Legs>() }));

/**
 * What was planned of a package, as it is known on the program's day (see `legsOf`). Where it was never stopped and no
 * variance was set to zero, that is the same list of legs on each day.
 */
export const planLegs = (program: Program): ((id: PackageId) => Legs) => {
  const plan = planOf(program);
  const { holds, legs: kept } = plain(presentOf(program));
  return (id) => {
    if (!holds || stopsOf(program, id).length > 0) return legsOf(plan, id);
    const legs = kept.get(id) ?? legsOf(plan, id);
    kept.set(id, legs);
    return legs;
  };
};
