import { rows } from '../../model/dependency-graph';
import { endsOf } from './dependency-ends';
import type { DependencyStates } from './dependency-state';
import { stronglyConnected } from '../graph/strongly-connected';
import { openPositions } from './dependency-state';

/**
 * The positions of the open dependencies between members whose ends wait for each other, directly or through others.
 * Only the issues that stand in an open dependency are looked at: mostly few of all.
 */
export const openCycles = (states: DependencyStates): ReadonlySet<number> => {
  const { blocker, blocked } = endsOf(states.all);
  const open = openPositions(states).filter((at) => (blocker[at] ?? -1) >= 0);
  const nodes = new Map<number, number>();
  const nodeOf = (index: number): number => {
    const known = nodes.get(index) ?? nodes.size;
    nodes.set(index, known);
    return known;
  };
  const from = Int32Array.from(open, (at) => nodeOf(blocker[at] ?? -1));
  const to = Int32Array.from(open, (at) => nodeOf(blocked[at] ?? -1));
  const { of, size } = stronglyConnected(nodes.size, rows(nodes.size, from, to));
  return new Set(open.filter((_, arc) => isInside(from[arc] ?? 0, to[arc] ?? 0, of, size)));
};

const isInside = (from: number, to: number, of: Int32Array, size: Int32Array): boolean =>
  from === to || (of[from] === of[to] && (size[of[from] ?? 0] ?? 0) > 1);
