import type { Day } from '../../../model/time';
import type { BaselinePackage, EnteredPercent } from '../../../model/value/work-package';
import { deliveredOn, percentComplete, type Progress } from '../percent-complete';
import { passedSince } from './gates';

/** The day from which on a package was complete, looking back from `day`; null where it is not. */
export const completedOn = (one: BaselinePackage, progress: Progress, day: Day): Day | null => {
  if (percentComplete(one, progress, day).value !== 100) return null;
  if (one.method === 'entered') return sinceFull(progress.entered, day);
  if (one.method === 'gates') return lastOf((one.gates ?? []).map(({ name }) => passedSince(progress.acts, name, day)));
  if (one.method !== 'children') return progress.itself?.delivered ?? null;
  return lastOf(one.children.map((_, place) => deliveredOn(progress.child(place))));
};

/** Of gates and children that weigh nothing some may not be done. */
const lastOf = (days: readonly (Day | null)[]): Day => days.reduce<Day>((last, day) => Math.max(last, day ?? last), -Infinity);

/** The first of the last entries in a row that say 100%. */
const sinceFull = (entered: readonly EnteredPercent[], day: Day): Day | null => {
  let since: Day | null = null;
  for (const { from, percent } of [...entered].filter((one) => one.from <= day).sort((a, b) => a.from - b.from)) {
    since = percent < 100 ? null : since ?? from;
  }
  return since;
};
