import type { Program } from '../../model/program';
import type { Baseline } from '../../model/value/work-package';
import { baselineOn } from './cost/package-of-issue';
import { NOT_SHOWN } from './costs';
import { packageValues, type PackageValue } from './earned/package-value';
import { sumsOf, type Sums } from './earned/sums';
import { lazily } from '../../model/lazily';
import { oncePer } from '../once-per';

/**
 * Earned value of a program on its day. `reason` says why no amount can be told of it; null where it can. Without a
 * baseline there are no packages.
 */
export type ValueAnalysis = {
  readonly baseline: Baseline | null;
  readonly reason: string | null;
  readonly packages: readonly PackageValue[];
  /** Over all packages of the program that count. */
  readonly sums: Sums;
};

export const NO_BASELINE = 'no baseline is made yet';

const whyNot = ({ shown, settings: { off, currency } }: Program['value'], baseline: Baseline | null): string | null => {
  if (off.includes('earned')) return 'earned value is switched off for this program';
  if (baseline === null) return NO_BASELINE;
  if (!shown) return NOT_SHOWN;
  if (currency === null) return 'no currency is chosen for this program';
  return baseline.currency === currency ? null : `the baseline is in ${baseline.currency} and the program in ${currency}: a new baseline is needed`;
};

/** On a day before the first baseline holds there is none: what is frozen later was not the plan then. */
const holding = ({ value: { baselines }, asOf }: Program): Baseline | null => {
  const found = baselineOn(baselines, asOf);
  return found !== null && found.from <= asOf ? found : null;
};

/** Made once for everything that asks, and nothing of it is computed until it is asked for. */
export const valueAnalysis = oncePer((program: Program): ValueAnalysis => {
  const baseline = holding(program);
  const reason = whyNot(program.value, baseline);
  const packages = lazily(() => (baseline === null ? [] : packageValues(program, baseline)));
  const sums = lazily(() => sumsOf(program.calendar, packages(), reason));
  return { baseline, reason, get packages() { return packages(); }, get sums() { return sums(); } };
});
