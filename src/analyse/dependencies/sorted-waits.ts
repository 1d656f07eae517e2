import type { Analysis } from '../analysis';
import { takesPass } from '../schedule/impact';
import { countedDownstream } from './counted-downstream';
import { blockerTeamOf } from './matching';
import { OUTSIDE_NAME } from './filter-choices';
import type { OpenWait } from './open-waits';
import { healthRank } from './urgency';
import { impactOfBlocker, type Wait } from './waits';

export type WaitColumn =
  | 'urgency' | 'blocker' | 'blocked' | 'blockerTeam' | 'waitingTeam' | 'state' | 'health' | 'age' | 'neededBy' | 'impact' | 'downstream';

export type WaitOrder = { readonly by: WaitColumn; readonly descending: boolean };

/** What a column is sorted by; null where it is not known. */
type Value = (wait: OpenWait) => number | string | null;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const stateRank: Readonly<Record<Wait['state'], number>> = { waiting: 0, coming: 1, untold: 2 };

/** To find the impact of one blocker takes a pass over the schedule: so many steps are taken for one sorted list. */
const MOST_STEPS = 3_000_000;

/**
 * How many blockers' impacts a list that is sorted by them works out. Only blockers on the longest path take a pass, the
 * impact of the others is 0 or not known at once.
 */
export const mostImpacts = ({ schedule }: Analysis): number =>
  (schedule.known ? Math.max(25, Math.floor(MOST_STEPS / (schedule.network.nodes + schedule.network.arcs.node.length + 1))) : Infinity);

type Values = { readonly value: Value; readonly cut: number };

/** The impacts that are worked out, those of the most urgent blockers first; of the blockers beyond them none is known. */
const impacts = (analysis: Analysis, waits: readonly OpenWait[]): Values => {
  const most = mostImpacts(analysis);
  const known = new Map<number, number | null>();
  let [passes, cut] = [0, 0];
  for (const { dependency: { blocker } } of waits) {
    if (known.has(blocker)) continue;
    const pass = takesPass(analysis.program, analysis.schedule, blocker);
    if (pass) passes += 1;
    const late = pass && passes > most;
    if (late) cut += 1;
    known.set(blocker, late ? null : impactOfBlocker(analysis, blocker).workingDays);
  }
  return { value: ({ dependency }) => known.get(dependency.blocker) ?? null, cut };
};

const values: Readonly<Record<Exclude<WaitColumn, 'urgency' | 'impact' | 'downstream'>, Value>> = {
  blocker: ({ blocker, outside }) => blocker?.key ?? outside?.key ?? null,
  blocked: ({ blocked }) => blocked.key,
  blockerTeam: (wait) => (blockerTeamOf(wait) === wait.blocker?.team.id ? wait.blocker.team.name : OUTSIDE_NAME),
  waitingTeam: ({ blocked }) => blocked.team.name,
  state: ({ state }) => stateRank[state],
  health: ({ health }) => healthRank[health],
  age: ({ age }) => age?.to ?? null,
  neededBy: ({ neededBy }) => neededBy,
};

const compared = (a: number | string, b: number | string): number =>
  (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));

/** Sorted waits; `cut` says of how many blockers what they are sorted by (impact, downstream) was not worked out, so that they stand last. */
export type SortedWaits = { readonly waits: readonly OpenWait[]; readonly cut: number };

/**
 * Sorts waits that come the most urgent first: equal ones keep that order, and what is not known stands last, whichever
 * the direction.
 */
export const sortedWaits = (analysis: Analysis, waits: readonly OpenWait[], { by, descending }: WaitOrder): SortedWaits => {
  if (by === 'urgency') return { waits: descending ? waits.toReversed() : waits, cut: 0 };
  const { value, cut } = valuesOf(analysis, waits, by);
  const keyed = waits.map((wait) => ({ wait, key: value(wait) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * compared(a.key, b.key);
  });
  return { waits: keyed.map(({ wait }) => wait), cut };
};

const valuesOf = (analysis: Analysis, waits: readonly OpenWait[], by: Exclude<WaitColumn, 'urgency'>): Values => {
  if (by === 'impact') return impacts(analysis, waits);
  return by === 'downstream' ? downstream(analysis, waits) : { value: values[by], cut: 0 };
};

/** Where not all can be counted, those of the most urgent blockers are. */
const downstream = (analysis: Analysis, waits: readonly OpenWait[]): Values => {
  const { counts, cut } = countedDownstream(analysis, waits.map(({ dependency: { blocker } }) => blocker));
  return { value: ({ dependency }) => counts.get(dependency.blocker) ?? null, cut };
};
