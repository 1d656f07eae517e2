import type { Program } from '../../model/program';
import type { Day } from '../../model/time';
import type { Spans } from './plan-spans';
import { NO_FIRST, NO_LAST } from './plan-spans';
import type { PlanPlace } from './plan-tree';
import { originalFinish, originalProjectFinish, originalVersionFinish } from './original-finish';

/**
 * When a row is planned. `derived`: neither day is its own. `ownStart`: whether its start could be moved: not where it is
 * only what begins first under it, beside a finish of its own.
 */
export type PlannedDates = { readonly start: Day | null; readonly finish: Day | null; readonly derived: boolean; readonly ownStart: boolean; readonly ownFinish: boolean };

const orNull = (day: Day | undefined, none: Day): Day | null => (day === undefined || day === none ? null : day);

const owned = (start: Day | null, finish: Day | null): PlannedDates => ({ start, finish, derived: false, ownStart: true, ownFinish: true });

/** One day of its own, and what lies under it where that makes a stretch with it. */
const completed = (start: Day | null, finish: Day | null, first: Day | null, last: Day | null): PlannedDates => {
  if (start === null && finish !== null && first !== null && first <= finish) return { ...owned(first, finish), ownStart: false };
  if (finish === null && start !== null && last !== null && last >= start) return { ...owned(start, last), ownFinish: false };
  return owned(start, finish);
};

/** The planned days of a node: its own, else, together, the first and last of what lies under it. */
export const plannedDates = (place: PlanPlace, node: number, { first, last }: Spans): PlannedDates => {
  const [from, to] = [orNull(first[node], NO_FIRST), orNull(last[node], NO_LAST)];
  if (place.kind === 'milestone') return { ...owned(place.milestone.version.startDay, place.milestone.day), ownStart: false, ownFinish: false };
  if (place.kind === 'issue') {
    const { start, due, leaf } = place.issue;
    if (leaf) return owned(start, due);
    if (start !== null || due !== null) return completed(start, due, from, to);
  }
  return { ...owned(from, to), derived: from !== null || to !== null };
};

/** The first finish that a row was planned for, or that somebody committed to. */
export const plannedFirst = (program: Program, place: PlanPlace): Day | null => {
  switch (place.kind) {
    case 'issue': return originalFinish(program, place.issue);
    case 'milestone': return originalVersionFinish(program, place.milestone.version);
    case 'project': return originalProjectFinish(program, place.project);
    case 'program': return program.settings.deadline;
    case 'loose': return null;
  }
};
