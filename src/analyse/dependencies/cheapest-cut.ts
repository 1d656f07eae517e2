import { rows, type Rows } from '../../model/dependency-graph';
import type { Analysis } from '../analysis';
import { stronglyConnected } from '../graph/strongly-connected';
import { oncePer } from '../once-per';
import { byCost, costOf, type CutCost } from './cut-cost';
import type { Ring } from './open-rings';
import { ringThrough } from './ring-through';

/**
 * The dependency of a ring that is cut first. `left` of its `of` dependencies still go round once it is gone, 0 where it
 * breaks all of it; `tried` is how many were looked at.
 */
export type Cut = { readonly edge: number; readonly cost: CutCost; readonly left: number; readonly of: number; readonly tried: number };

/** To try one dependency takes a pass over the ring: so many steps are taken for one ring. */
const MOST_STEPS = 2_000_000;

/** A ring with its issues numbered from 0, and its dependencies as arcs at the same positions as `ring.edges`. */
type Local = { readonly nodes: number; readonly from: Int32Array; readonly to: Int32Array };

const localOf = (analysis: Analysis, ring: Ring): Local => {
  const place = new Map(ring.nodes.map((node, at) => [node, at]));
  const end = (node: number | undefined): number => place.get(node ?? -1) ?? 0;
  const { all } = analysis.states;
  return {
    nodes: ring.nodes.length,
    from: Int32Array.from(ring.edges, (edge) => end(all[edge]?.blocker)),
    to: Int32Array.from(ring.edges, (edge) => end(all[edge]?.blocked)),
  };
};

/** How many arcs still lie on a ring once one of them is taken away. */
const leftWithout = ({ nodes, from, to }: Local, cut: number): number => {
  const kept = [...from.keys()].filter((arc) => arc !== cut);
  const arcs: Rows = rows(nodes, Int32Array.from(kept, (arc) => from[arc] ?? 0), Int32Array.from(kept, (arc) => to[arc] ?? 0));
  const { of } = stronglyConnected(nodes, arcs);
  return kept.filter((arc) => of[from[arc] ?? 0] === of[to[arc] ?? 0]).length;
};

/** Each issue holds up one other: then every arc breaks the ring. */
const isSimple = ({ nodes, from }: Local): boolean => from.length === nodes;

/**
 * What to try. An arc that breaks every ring lies on each of them, so that the arcs of any one are enough to find it;
 * only where they are few are all arcs tried, since where none breaks everything the best may lie elsewhere.
 */
const candidates = (local: Local, cheap: readonly number[]): readonly number[] => {
  const most = Math.max(8, Math.floor(MOST_STEPS / (local.nodes + local.from.length)));
  if (cheap.length <= most) return cheap;
  const ring = new Set(ringThrough(local.nodes, local.from, local.to, 0));
  return cheap.filter((arc) => ring.has(arc)).slice(0, most);
};

/**
 * The **cheapest link to cut** of a ring: the one after whose removal fewest dependencies of it still go round, ideally
 * none; among equal ones the one that costs least to give up (see cut-cost.ts). In rings too large to try every
 * dependency (see `tried`) it is the best of those that were.
 */
export const cheapestCut = (analysis: Analysis, ring: Ring): Cut | null => {
  const local = localOf(analysis, ring);
  const costs = ring.edges.map((edge) => costOf(analysis, edge));
  const cost = (arc: number): CutCost => costs[arc] ?? costOf(analysis, -1);
  const cheap = [...ring.edges.keys()].sort((a, b) => byCost(cost(a), cost(b)));
  const tried = isSimple(local) ? cheap.slice(0, 1) : candidates(local, cheap);
  let best: { arc: number; left: number } | null = null;
  for (const arc of tried) {
    const left = isSimple(local) ? 0 : leftWithout(local, arc);
    if (best === null || left < best.left) best = { arc, left };
    if (left === 0) break;
  }
  return best === null ? null : { edge: ring.edges[best.arc] ?? -1, cost: cost(best.arc), left: best.left, of: ring.edges.length, tried: isSimple(local) ? ring.edges.length : tried.length };
};

/** The same, remembered by ring: rings are made once for an analysis. */
export const cutsOf = oncePer((analysis: Analysis): ((ring: Ring) => Cut | null) => {
  const known = new Map<Ring, Cut | null>();
  return (ring) => {
    const before = known.get(ring);
    if (before !== undefined) return before;
    const cut = cheapestCut(analysis, ring);
    known.set(ring, cut);
    return cut;
  };
});
