import type { Analysis } from '../analysis';
import type { Ring } from './open-rings';
import { ringThrough } from './ring-through';

/**
 * The issues of a ring in an order that can be read aloud: first those of a shortest way round through what the
 * dependency at `cut` holds up, from there on, each holding up the next and the last of them the first; then all others.
 */
export const ringOrder = ({ states: { all } }: Analysis, { nodes, edges }: Ring, cut: number): readonly number[] => {
  const place = new Map(nodes.map((node, at) => [node, at]));
  const at = (node: number | undefined): number => place.get(node ?? -1) ?? 0;
  const from = Int32Array.from(edges, (edge) => at(all[edge]?.blocker));
  const to = Int32Array.from(edges, (edge) => at(all[edge]?.blocked));
  const round = ringThrough(nodes.length, from, to, at(all[cut]?.blocked)).map((arc) => from[arc] ?? 0);
  return [...new Set([...round, ...nodes.keys()])].flatMap((node) => nodes[node] ?? []);
};
