import type { Analysis } from '../analysis';
import { openPositions } from '../dependencies/dependency-state';
import { condensedOrder } from '../graph/condensed-order';
import { arcKind, type CriticalPath, lag } from '../graph/critical-path';
import { oncePer } from '../once-per';
import { arcOf, type ScheduleNetwork } from './schedule-network';

/** Which open dependencies decide the finish, by their positions in `analysis.states.all`; none where there is no schedule. */
export type CriticalDependencies = {
  /** With a total float of 0 or less: any day they take longer, the finish (or the deadline that is missed) moves. */
  readonly critical: ReadonlySet<number>;
  /** Those of them on a longest path to the finish, all of them where several are equally long. */
  readonly longest: ReadonlySet<number>;
};

/**
 * The total float of a dependency is the latest its blocked end may begin, less the earliest its blocker lets it. It is
 * at least that of both its ends, so that a critical dependency has two critical ends and nothing to spare between
 * them. The members of a ring are scheduled as one: what holds between them is critical where they are. With a deadline
 * before the finish all floats shrink alike: the longest path is then where float is least, not where it is 0.
 */
export const criticalDependencies = oncePer((analysis: Analysis): CriticalDependencies => {
  const found = { critical: new Set<number>(), longest: new Set<number>() };
  const { schedule, states } = analysis;
  if (!schedule.known) return found;
  const { network, path } = schedule;
  const float = floatsOf(network, path);
  for (const position of openPositions(states)) {
    const dependency = states.all[position];
    if (dependency === undefined || dependency.blocker < 0 || dependency.blocker === dependency.blocked) continue;
    const [from, to] = arcOf(network.ends, dependency);
    if (from < 0 || to < 0) continue;
    const spare = float(from, to, dependency.kind);
    if (spare <= 0) found.critical.add(position);
    if (spare <= path.end - path.finish) found.longest.add(position);
  }
  return found;
});

type FloatOf = (from: number, to: number, kind: keyof typeof arcKind) => number;

const floatsOf = (network: ScheduleNetwork, path: CriticalPath): FloatOf => {
  const { of, count } = condensedOrder(network.arcs);
  const length = new Float64Array(count);
  for (let node = 0; node < network.nodes; node += 1) length[of[node] ?? 0] = Math.max(length[of[node] ?? 0] ?? 0, network.duration[node] ?? 0);
  const lengthOf = (node: number): number => length[of[node] ?? 0] ?? 0;
  const latest = (node: number): number => (path.latest[node] ?? 0) + (network.duration[node] ?? 0) - lengthOf(node);
  return (from, to, kind) => {
    if (of[from] === of[to]) return latest(from) - (path.earliest[from] ?? 0);
    return latest(to) - lag(arcKind[kind], lengthOf(from), lengthOf(to)) - (path.earliest[from] ?? 0);
  };
};
