import type { Program } from '../../../model/program';
import type { BaselinePackage } from '../../../model/value/work-package';
import { dayCurve, type DayCurve } from '../cost/day-curve';
import { LEDGER_UNITS, minorOf, type Posting } from '../cost/ledger';
import { postedLines } from '../cost/lines-cost';

/**
 * What comes to be spent by the end of a day, in whole minor units, so that what comes in each of several years adds up to
 * what comes in all of them; null where nothing is planned in money.
 */
export type PlannedCost = ((day: number) => number) | null;

/** The budget of a package over its planned days; nothing where it has none, or no day. */
export const postingOf = ({ id, projectId, budget, start, finish }: BaselinePackage, seenOn: number): readonly Posting[] => {
  const [from, to] = [start ?? finish, finish ?? start];
  if (budget === null || from === null || to === null) return [];
  return [{
    source: 'line', package: id, projectId, teamId: null, class: null, from: Math.min(from, to), to: Math.max(from, to), units: budget * LEDGER_UNITS, seenOn, goneOn: null, person: -1,
  }];
};

/** A running sum of ledger units in whole minor units. */
export const wholeMinor = (curve: DayCurve): ((day: number) => number) => (day) => Math.round(minorOf(curve(day))) + 0;

/** The running sum of postings that hold, whatever was taken back. */
export const wholeCurve = ({ calendar }: Program, postings: readonly Posting[]): ((day: number) => number) => wholeMinor(dayCurve(calendar, postings, 'known'));

const curveOf = (program: Program, postings: readonly Posting[]): PlannedCost => (postings.length === 0 ? null : wholeCurve(program, postings));

/** The budget over time: by the lines of the book, else by the budgets of the last baseline, each even over its working days. */
export const plannedCost = (program: Program): PlannedCost => {
  const lines = postedLines(program, 'budget').postings.filter(({ goneOn }) => goneOn === null);
  if (lines.length > 0) return curveOf(program, lines);
  const baseline = program.value.baselines.findLast(({ from }) => from <= program.asOf);
  return curveOf(program, baseline === undefined || baseline.currency !== program.value.settings.currency ? [] : baseline.packages.flatMap((one) => postingOf(one, baseline.from)));
};
