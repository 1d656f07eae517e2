import type { Calendar } from '../../model/calendar';
import type { Day } from '../../model/time';
import { type Baseline, type BaselinePackage, type PackageId, zeroedBy } from '../../model/value/work-package';
import type { Stop } from './earned/stops';
import { isPlanned, legValue, packageIn, type Leg, type PlannedPackage } from './package-plan';

export type PlanOf = {
  /** In the order of their first days. */
  readonly baselines: readonly Baseline[];
  readonly calendar: Calendar;
  /** What a package, as a baseline has it, had earned at the end of a day; null where that cannot be told. */
  readonly earnedOn: (one: BaselinePackage, day: Day) => number | null;
  /** BAC of a package as a baseline has it. */
  readonly wholeOf: (one: PlannedPackage) => number;
  readonly stopsOf: (id: PackageId) => readonly Stop[];
  /** What a package had earned when it was stopped; null where that cannot be told. */
  readonly earnedByStop: (one: BaselinePackage, stop: Stop) => number | null;
};

/** A day on which the plan of a package changes: a baseline begins to hold, or it is stopped, or goes on. */
type Change = { readonly from: Day; readonly baseline: Baseline | null; readonly stop: Stop | null };

type State = { readonly found: BaselinePackage | undefined; readonly stop: Stop | null; readonly last: Leg | null | undefined };

type Span = Pick<Leg, 'from' | 'until'>;

const changesOf = ({ baselines }: PlanOf, stops: readonly Stop[]): readonly Change[] => {
  const plans = baselines.map((baseline): Change => ({ from: baseline.from, baseline, stop: null }));
  const [first] = baselines;
  if (stops.length === 0 || first === undefined) return plans;
  const acts = stops.flatMap((stop): readonly Change[] => {
    const begins = { from: Math.max(stop.from, first.from), baseline: null, stop };
    return stop.until === Infinity ? [begins] : [begins, { from: Math.max(stop.until, first.from), baseline: null, stop: null }];
  });
  return [...plans, ...acts].sort((a, b) => a.from - b.from);
};

const level = (span: Span, at: Day, before: number | null): Leg | null => (before === null ? null : { ...span, before, rise: 0, start: at, finish: at });

/** Plans what is left of a package from a day on over the working days up to its planned finish. */
const rest = ({ wholeOf }: PlanOf, span: Span, at: Day, found: PlannedPackage, before: number): Leg => {
  const start = Math.max(found.start, at);
  return { ...span, before, rise: wholeOf(found) - before, start, finish: Math.max(start, found.finish) };
};

const least = (value: number, whole: number): number => Math.min(whole, Math.max(0, value));

/**
 * What counts as planned when a later baseline begins to hold: what was planned until then; after a reset of the schedule
 * variance what is earned, and after one of the cost variance alone so much that the schedule variance stays what it was.
 */
const plannedBefore = (plan: PlanOf, baseline: Baseline, found: PlannedPackage, { found: old, last }: State): number => {
  const day = baseline.from - 1;
  const planned = last === null || last === undefined ? 0 : legValue(plan.calendar, last, day);
  const zero = zeroedBy(baseline);
  const earned = zero === null ? null : plan.earnedOn(found, day);
  if (zero !== 'cost' || earned === null) return earned ?? planned;
  const was = old === undefined ? null : plan.earnedOn(old, day);
  return was === null ? planned : least(earned - (was - planned), plan.wholeOf(found));
};

const byBaseline = (plan: PlanOf, span: Span, baseline: Baseline, found: BaselinePackage | undefined, state: State): Leg | null => {
  if (found === undefined) return level(span, baseline.from, 0);
  if (state.stop !== null) return level(span, baseline.from, plan.earnedByStop(found, state.stop));
  if (!isPlanned(found)) return null;
  if (state.last === null || state.last === undefined) return { ...span, before: 0, rise: plan.wholeOf(found), start: found.start, finish: found.finish };
  return rest(plan, span, baseline.from, found, plannedBefore(plan, baseline, found, state));
};

const byAct = (plan: PlanOf, span: Span, { from, stop }: Change, { found, stop: before }: State): Leg | null => {
  if (found === undefined) return level(span, from, 0);
  if (stop !== null) return level(span, from, plan.earnedByStop(found, stop));
  const earned = before === null ? null : plan.earnedByStop(found, before);
  return earned === null || !isPlanned(found) ? null : rest(plan, span, from, found, earned);
};

/**
 * What was planned of a package, baseline after baseline; null for one that says too little. The first holds for all days
 * before it too. A later one plans what the one before had not planned by then over the working days from its first day on,
 * so that earlier days keep the plan they had; a package that it does not have is no longer planned. From the day on which
 * a package is stopped, what it had earned is all that is planned of it; where it goes on, the rest is planned from there.
 */
export const legsOf = (plan: PlanOf, id: PackageId): readonly (Leg | null)[] => {
  const legs: (Leg | null)[] = [];
  let state: State = { found: undefined, stop: null, last: undefined };
  const changes = changesOf(plan, plan.stopsOf(id));
  for (const [at, change] of changes.entries()) {
    const span = { from: at === 0 ? -Infinity : change.from, until: (changes[at + 1]?.from ?? Infinity) - 1 };
    const { baseline } = change;
    const found = baseline === null ? state.found : packageIn(baseline, id);
    const leg = baseline === null ? byAct(plan, span, change, state) : byBaseline(plan, span, baseline, found, state);
    legs.push(leg);
    state = { found, stop: baseline === null ? change.stop : state.stop, last: leg };
  }
  return legs;
};
