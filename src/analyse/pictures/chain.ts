import type { Analysis } from '../analysis';
import { longestChainIn } from '../graph/longest-chain-in';
import { stronglyConnected } from '../graph/strongly-connected';
import { criticalDependencies } from '../schedule/critical-dependencies';
import { isOnLongestPath } from '../schedule/impact';
import { openArcs } from './open-arcs';
import { MOST_NODES, type Picked } from './picked';

/** The chain that decides the finish. `issues` is how many it has: the picture shows at most so many as fit, in the order of time. */
export type Chain = Picked & { readonly issues: number; readonly bySchedule: boolean };

/**
 * Where there is a schedule, what lies on a longest path to its finish, all of them where several are equally long: the
 * leaves that last, and both ends of the dependencies on it, summaries among them. Else the longest chain of open
 * dependencies by the count of its issues, since nothing better is known.
 */
export const chainOf = (analysis: Analysis): Chain => (analysis.schedule.known ? critical(analysis) : longest(analysis));

const critical = (analysis: Analysis): Chain => {
  const { schedule, states } = analysis;
  if (!schedule.known) return longest(analysis);
  const { network, path } = schedule;
  const { longest: edges } = criticalDependencies(analysis);
  const at = new Map<number, number>();
  const start = (node: number): number => path.earliest[node] ?? 0;
  for (const [node, leaf] of network.leaves.entries()) {
    if ((network.duration[node] ?? 0) > 0 && isOnLongestPath(path, node)) at.set(leaf.index, start(node));
  }
  for (const position of edges) {
    const { blocker = -1, blocked = -1 } = states.all[position] ?? {};
    for (const end of [blocker, blocked]) if (end >= 0 && !at.has(end)) at.set(end, start(network.ends.start[end] ?? -1));
  }
  const nodes = [...at].sort(([a, when], [b, other]) => when - other || a - b).map(([index]) => index);
  return chain(nodes, (edge) => edges.has(edge), true);
};

const longest = (analysis: Analysis): Chain => {
  const arcs = openArcs(analysis);
  const nodes = longestChainIn(arcs.nodes, arcs.out, stronglyConnected(arcs.nodes, arcs.out));
  return chain(nodes, () => true, false);
};

const chain = (nodes: readonly number[], keeps: Picked['keeps'], bySchedule: boolean): Chain =>
  ({ nodes: nodes.slice(0, MOST_NODES), focus: new Set(), keeps, issues: nodes.length, bySchedule });
