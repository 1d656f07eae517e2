import { issueAt } from '../../model/past-issues';
import type { Bounds, Dependency, Issue, OutsideEnd } from '../../model/program';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { healthOf, neededBy, type Health } from './dependency-health';
import { openPositions, stateCode } from './dependency-state';
import { downstreamOf, type Downstream } from './downstream';
import { impactOf, type Impact } from '../schedule/impact';
import { ageOf, waitingSince, type AgeBounds } from './waiting-since';

/** One open dependency with all there is to say about it. Exactly one of `blocker` and `outside` is null. */
export type Wait = {
  readonly dependency: Dependency;
  readonly state: 'waiting' | 'coming' | 'untold';
  readonly blocker: Issue | null;
  readonly outside: OutsideEnd | null;
  readonly blocked: Issue;
  readonly crossTeam: boolean;
  readonly health: Health;
  readonly neededBy: Day | null;
  /** Since when it has been waiting, and how long in working days; null while it is coming. */
  readonly since: Bounds | null;
  readonly age: AgeBounds | null;
  /** The dropped duplicate whose place the blocker took; null for an ordinary dependency. */
  readonly insteadOf: Issue | null;
};

/** Describes the open dependency at a position of `analysis.states.all`; null where it is not open. */
export const describeWait = (analysis: Analysis, position: number): Wait | null => {
  const { program, states } = analysis;
  const dependency = states.all[position];
  const blocked = issueAt(program, dependency?.blocked ?? -1);
  const code = states.state[position] ?? stateCode.closed;
  if (dependency === undefined || blocked === undefined || code === stateCode.closed) return null;
  const succession = states.successions.get(position) ?? null;
  const since = code === stateCode.waiting ? waitingSince(program, dependency, succession) : null;
  return {
    dependency,
    state: openStateAt(analysis, position),
    blocker: issueAt(program, dependency.blocker) ?? null,
    outside: program.outside[-1 - dependency.blocker] ?? null,
    blocked,
    crossTeam: isCrossTeam(analysis, dependency),
    health: healthAt(analysis, position),
    neededBy: neededBy(program, dependency),
    since,
    age: since === null ? null : ageOf(program, since),
    insteadOf: succession?.blocker ?? null,
  };
};

/** The state of the open dependency at a position. */
export const openStateAt = ({ states: { state } }: Pick<Analysis, 'states'>, position: number): Wait['state'] => {
  const code = state[position];
  return code === stateCode.waiting ? 'waiting' : code === stateCode.coming ? 'coming' : 'untold';
};

/**
 * Whether the ends' teams differ. The team of an end outside the program is not known; it counts as another team
 * unless it is in the project of the blocked issue.
 */
export const isCrossTeam = ({ program }: Analysis, { blocker, blocked }: Dependency): boolean => {
  const held = issueAt(program, blocked);
  if (blocker >= 0) return issueAt(program, blocker)?.team !== held?.team;
  const key = program.outside[-1 - blocker]?.key ?? '';
  return key.slice(0, key.lastIndexOf('-')) !== held?.project.key;
};

/** Health of the open dependency at a position. */
export const healthAt = (analysis: Analysis, position: number): Health => {
  const dependency = analysis.states.all[position];
  if (dependency === undefined) return 'unplanned';
  return healthOf(analysis.program, dependency, analysis.inOpenCycle.has(position));
};

/** What waits for a blocker, transitively. A negative end is one outside: then what it blocks is counted too. */
export const downstreamOfEnd = ({ program, openGraph, states }: Analysis, blocker: number): Downstream => {
  if (blocker >= 0) return downstreamOf(program, openGraph, [blocker], false);
  const first = openPositions(states)
    .flatMap((position) => (states.all[position]?.blocker === blocker ? states.all[position]?.blocked ?? [] : []));
  return downstreamOf(program, openGraph, first, true);
};

/** What one blocker costs the program's finish; remembered, since the same blocker shows in several places. */
export const impactOfBlocker = (analysis: Analysis, blocker: number): Impact => {
  const known = analysis.impacts.get(blocker);
  if (known !== undefined) return known;
  const impact = impactOf(analysis.program, analysis.schedule, [blocker]);
  analysis.impacts.set(blocker, impact);
  return impact;
};
