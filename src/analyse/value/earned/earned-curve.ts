import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Baseline, BaselinePackage, PackageId } from '../../../model/value/work-package';
import { baselineOn } from '../cost/package-of-issue';
import type { Progress } from '../percent-complete';
import { progressOf } from './progress';

/** What is earned on a day, in minor units; below 0 where an entered percent went down. */
type Event = { readonly day: Day; readonly earned: number };

const event = (day: Day | null, earned: number): readonly Event[] => (day === null ? [] : [{ day, earned }]);

const entered = ({ entered: all }: Progress, budget: number): readonly Event[] => {
  let before = 0;
  return [...all].sort((a, b) => a.from - b.from).map(({ from, percent }) => {
    const now = Math.min(100, Math.max(0, percent));
    const earned = budget * (now - before) / 100;
    before = now;
    return { day: from, earned };
  });
};

const eventsOf = (one: BaselinePackage, budget: number, progress: Progress): readonly Event[] => {
  const { itself } = progress;
  switch (one.method) {
    case 'entered': return entered(progress, budget);
    case 'zero-hundred': return event(itself?.delivered ?? null, budget);
    case 'fifty-fifty': return [...event(itself?.started ?? itself?.delivered ?? null, budget / 2), ...event(itself?.delivered ?? null, budget / 2)];
    case 'children': {
      const total = one.children.reduce((sum, { weight }) => sum + weight, 0);
      if (total <= 0) return [];
      return one.children.flatMap(({ issueId, weight }) => event(progress.child(issueId)?.delivered ?? null, budget * weight / total));
    }
  }
};

const byDay = (program: Program, { packages }: Baseline, ids: ReadonlySet<PackageId>): readonly Event[] =>
  packages.filter(({ id }) => ids.has(id)).flatMap((one) => eventsOf(one, one.budget ?? 0, progressOf(program, one))).sort((a, b) => a.day - b.day);

/**
 * EV of these packages at the ends of days (in their order), as it is known now: each day by the baseline that held on it.
 * One pass over what was delivered for each baseline, whatever the number of days.
 */
export const earnedOnDays = (program: Program, ids: ReadonlySet<PackageId>, days: readonly Day[]): readonly number[] => {
  const running = new Map<Baseline, { readonly events: readonly Event[]; next: number; sum: number }>();
  return days.map((day) => {
    const baseline = baselineOn(program.value.baselines, day);
    if (baseline === null) return 0;
    const run = running.get(baseline) ?? { events: byDay(program, baseline, ids), next: 0, sum: 0 };
    running.set(baseline, run);
    for (let one = run.events[run.next]; one !== undefined && one.day <= day; one = run.events[run.next]) {
      run.sum += one.earned;
      run.next += 1;
    }
    return run.sum;
  });
};
