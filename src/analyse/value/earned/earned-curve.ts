import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Baseline, BaselinePackage, PackageId } from '../../../model/value/work-package';
import { grouped } from '../cost/grouped';
import { baselineOn } from '../cost/package-of-issue';
import { earnedByStop } from './earned-on';
import { earnedShares } from './earned-shares';
import { progressOf } from './progress';
import { scaleOf } from './scale';
import { stopsOf, type Stop } from './stops';

/** What is earned on a day, in minor units; below 0 where an entered percent went down. */
type Event = { readonly day: Day; readonly earned: number };

/** Of what was earned before any event that is known. */
const BEFORE_ALL: Day = Number.MIN_SAFE_INTEGER;

/** There are far more events than days, so that only days are put in order. */
const byDay = (events: readonly Event[]): readonly Event[] =>
  [...grouped(events, ({ day }) => day)].sort(([a], [b]) => a - b).flatMap(([, ofDay]) => ofDay);

/** From its first day on a stop has what was earned by then; what was done meanwhile is earned when the package goes on. */
const withStops = (events: readonly Event[], stops: readonly Stop[], earnedBy: (stop: Stop) => number): readonly Event[] => {
  const sumBy = (last: Day): number => events.reduce((sum, { day, earned }) => (day <= last ? sum + earned : sum), 0);
  const running = events.filter(({ day }) => !stops.some(({ from, until }) => from <= day && day < until));
  return [...running, ...stops.flatMap((stop) => {
    const earned = earnedBy(stop);
    const begins = { day: stop.from, earned: earned - sumBy(stop.from - 1) };
    return stop.until === Infinity ? [begins] : [begins, { day: stop.until, earned: sumBy(stop.until - 1) - earned }];
  })];
};

const eventsOf = (program: Program, one: BaselinePackage): readonly Event[] => {
  const progress = progressOf(program, one);
  const scale = scaleOf(one, progress);
  if (typeof scale === 'string') return [];
  const shares = earnedShares(one, progress).map(({ day, share }) => ({ day, earned: scale.rise * share }));
  const events = scale.base === 0 ? shares : [{ day: BEFORE_ALL, earned: scale.base }, ...shares];
  const stops = stopsOf(program, one.id);
  return stops.length === 0 ? events : withStops(events, stops, (stop) => earnedByStop(program, one, stop).value ?? 0);
};

const eventsBy = (program: Program, { packages }: Baseline, ids: ReadonlySet<PackageId>): readonly Event[] =>
  byDay(packages.filter(({ id }) => ids.has(id)).flatMap((one) => eventsOf(program, one)));

/**
 * EV of these packages at the ends of days (in their order), as it is known now: each day by the baseline that held on it.
 * One pass over what was delivered for each baseline, whatever the number of days.
 */
export const earnedOnDays = (program: Program, ids: ReadonlySet<PackageId>, days: readonly Day[]): readonly number[] => {
  const running = new Map<Baseline, { readonly events: readonly Event[]; next: number; sum: number }>();
  return days.map((day) => {
    const baseline = baselineOn(program.value.baselines, day);
    if (baseline === null) return 0;
    const run = running.get(baseline) ?? { events: eventsBy(program, baseline, ids), next: 0, sum: 0 };
    running.set(baseline, run);
    for (let one = run.events[run.next]; one !== undefined && one.day <= day; one = run.events[run.next]) {
      run.sum += one.earned;
      run.next += 1;
    }
    return run.sum;
  });
};
