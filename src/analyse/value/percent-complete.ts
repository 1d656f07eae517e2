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
 * What is known of the work behind a package: of itself, and of each child by issue id; undefined for what the viewer may
 * not see, so that nothing is computed over what is hidden.
 */
export type Progress = {
  readonly itself: WorkDays | undefined;
  readonly child: (issueId: number) => WorkDays | undefined;
  /** What was entered for this package, in any order. */
  readonly entered: readonly EnteredPercent[];
  /** What was said of its gates, in the order in which it was. */
  readonly acts: readonly PackageAct[];
};

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
    case 'zero-hundred': return ofItself(progress, (work) => (by(work.delivered, day) ? 100 : 0));
    case 'fifty-fifty': return ofItself(progress, (work) => (by(work.delivered, day) ? 100 : by(work.started, day) ? 50 : 0));
    case 'children': return ofChildren(one, progress, day);
    case 'entered': return ofEntered(progress.entered, day);
    case 'gates': return ofGates(one, progress, day);
  }
};

const ofItself = ({ itself }: Progress, percent: (work: WorkDays) => number): Known =>
  {
  if (itself === undefined) return unknown(UNSEEN);
  return itself.untold === true ? unknown(UNTOLD) : known(percent(itself));
};

const ofChildren = ({ children }: BaselinePackage, { child }: Progress, day: Day): Known => {
  const total = children.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return unknown('the baseline has no weighed children');
  let earned = 0;
  for (const { issueId, weight } of children) {
    const work = child(issueId);
    if (work === undefined) return unknown(UNSEEN);
    if (work.untold === true) return unknown(UNTOLD);
    if (by(work.delivered, day)) earned += weight;
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

/** EV = budget x percent complete, at most the budget. */
export const earnedValue = (budget: number, percent: Known): Known =>
  (percent.value === null ? percent : known(budget * Math.min(100, Math.max(0, percent.value)) / 100));
