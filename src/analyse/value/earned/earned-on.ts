import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { BaselinePackage } from '../../../model/value/work-package';
import { baselineOn } from '../cost/package-of-issue';
import type { Known } from '../known';
import { packageIn } from '../package-plan';
import { percentComplete } from '../percent-complete';
import { progressOf } from './progress';
import { earnedBy, scaleOf } from './scale';
import type { Stop } from './stops';

/** EV of a package at the end of a day by what a baseline has of it, as if nobody had stopped it. */
export const earnedOn = (program: Program, one: BaselinePackage, day: Day): Known => {
  const progress = progressOf(program, one);
  return earnedBy(scaleOf(one, progress), percentComplete(one, progress, day));
};

/** The package as the baseline had it that held when it was stopped. */
export const whenStopped = ({ value: { baselines } }: Program, one: BaselinePackage, { from }: Stop): BaselinePackage => {
  const baseline = baselineOn(baselines, from);
  return (baseline === null ? undefined : packageIn(baseline, one.id)) ?? one;
};

/** What a package had earned at the end of the day from which on it was stopped: from then on that is its budget. */
export const earnedByStop = (program: Program, one: BaselinePackage, stop: Stop): Known => earnedOn(program, whenStopped(program, one, stop), stop.from);
