import type { Day } from '../../model/time';
import type { PackageAct } from '../../model/value/package-act';
import type { BaselinePackage, EnteredPercent } from '../../model/value/work-package';
import { passedSince } from './earned/gates';
import { latestEntry } from './earned/latest-entry';
import { known, unknown, type Known } from './known';

/**
 * When work began and was delivered, as the program says it; null where it was not. `untold`: it is done, and nobody has
 * said whether such an outcome is a delivery.
 */
export type WorkDays = { readonly started: Day | null; readonly delivered: Day | null; readonly untold?: boolean };

/**
 * What became of a child: the day on which it was delivered, or why there is none. `open` is also what was dropped or made
 * later; `untold` as for `WorkDays`; `unseen` what the viewer may not see, or is gone.
 */
export type ChildState = Day | 'open' | 'untold' | 'unseen';

/**
 * What is known of the work behind a package: of itself, undefined for what the viewer may not see, and of each child, so
 * that nothing is computed over what is hidden.
 */
export type Progress = {
  readonly itself: WorkDays | undefined;
  /** By the child's place among those that the package froze. */
  child(place: number): ChildState;
  /** What was entered for this package, in any order. */
  readonly entered: readonly EnteredPercent[];
  /** What was said of its gates, in the order in which it was. */
  readonly acts: readonly PackageAct[];
};

/** The day on which a child was delivered; null where it was not, or nobody can say. */
export const deliveredOn = (state: ChildState): Day | null => (typeof state === 'number' ? state : null);

/** Why nothing can be said of work that is out of sight, or gone: these two look the same. */
export const UNSEEN = 'some of its work cannot be seen or is gone';

/** Why nothing can be said of work whose outcome nobody mapped. */
export const UNTOLD = 'some of its work is done with an outcome that nobody has mapped to delivered or dropped';

/** All of it is 100, whatever adding up fractions left behind. */
const shareOf = (part: number, whole: number): number => (part === whole ? 100 : 100 * part / whole);

const by = (on: Day | null, day: Day): boolean => on !== null && on <= day;

/**
 * Percent complete of a package at the end of a day, 0..100, by its baseline's method. Children added since do not earn,
 * and ones that were dropped earn nothing: they stay in what is to be done until a baseline takes them out.
 */
export const percentComplete = (one: BaselinePackage, progress: Progress, day: Day): Known => {
  switch (one.method) {
    case 'zero-hundred': return ofItself(progress.itself, (work) => (by(work.delivered, day) ? 100 : 0));
    case 'fifty-fifty': return ofItself(progress.itself, (work) => (by(work.delivered, day) ? 100 : by(work.started, day) ? 50 : 0));
    case 'children': return ofChildren(one, progress, day);
    case 'entered': return ofEntered(progress.entered, day);
    case 'gates': return ofGates(one, progress, day);
  }
};

const ofItself = (itself: WorkDays | undefined, percent: (work: WorkDays) => number): Known => {
  if (itself === undefined) return unknown(UNSEEN);
  return itself.untold === true ? unknown(UNTOLD) : known(percent(itself));
};

const ofChildren = ({ children }: BaselinePackage, progress: Progress, day: Day): Known => {
  let [total, earned] = [0, 0];
  for (const { weight } of children) total += weight;
  if (total <= 0) return unknown('the baseline has no weighed children');
  for (let place = 0; place < children.length; place += 1) {
    const state = progress.child(place);
    if (state === 'unseen') return unknown(UNSEEN);
    if (state === 'untold') return unknown(UNTOLD);
    if (typeof state === 'number' && state <= day) earned += children[place]?.weight ?? 0;
  }
  return known(shareOf(earned, total));
};

const ofGates = ({ gates = [] }: BaselinePackage, { acts }: Progress, day: Day): Known => {
  const total = gates.reduce((sum, { weight }) => sum + weight, 0);
  const passed = gates.reduce((sum, { name, weight }) => sum + (passedSince(acts, name, day) === null ? 0 : weight), 0);
  return total <= 0 ? unknown('the baseline has no weighed gates') : known(shareOf(passed, total));
};

const ofEntered = (entered: readonly EnteredPercent[], day: Day): Known => {
  const latest = latestEntry(entered, day);
  return latest === null ? unknown('nobody has entered how much is done') : known(latest.percent);
};
