import type { Analysis } from '../analysis';
import { openPositions } from './dependency-state';
import { downstreamCounts, stepsToCount } from './downstream-counts';
import { reachableFrom } from './downstream';
import { dependenciesAt } from './open-dependencies';

/** By end how many issues depend on it, null where that was not counted; `cut` says of how many ends. */
export type CountedDownstream = { readonly counts: ReadonlyMap<number, number | null>; readonly cut: number };

/** How many steps over arcs counting may take: for all ends at once, each step for 32 of them; else one by one. */
export type CountingBudget = { readonly atOnce: number; readonly oneByOne: number };

const BUDGET: CountingBudget = { atOnce: 30_000_000, oneByOne: 3_000_000 };

/** What each end outside the program holds up at first hand. */
const heldFromOutside = (analysis: Analysis): ReadonlyMap<number, readonly number[]> => {
  const held = new Map<number, number[]>();
  for (const { blocker, blocked } of dependenciesAt(analysis, openPositions(analysis.states))) {
    if (blocker >= 0) continue;
    const known = held.get(blocker);
    if (known === undefined) held.set(blocker, [blocked]);
    else known.push(blocked);
  }
  return held;
};

const oneByOne = (analysis: Analysis, ends: Iterable<number>, most: number): CountedDownstream => {
  const { openGraph } = analysis;
  const { out: { start } } = openGraph;
  const outside = heldFromOutside(analysis);
  const counts = new Map<number, number | null>();
  let [steps, cut] = [0, 0];
  for (const end of ends) {
    if (steps >= most) {
      counts.set(end, null);
      cut += 1;
      continue;
    }
    const reached = end < 0 ? reachableFrom(openGraph, outside.get(end) ?? [], true) : reachableFrom(openGraph, [end], false);
    steps += reached.reduce((sum, node) => sum + 1 + (start[node + 1] ?? 0) - (start[node] ?? 0), 1);
    counts.set(end, reached.length);
  }
  return { counts, cut };
};

/**
 * How many issues depend on each of these ends of open dependencies, transitively. For all at once while the program is
 * not too large for that; in one with very many links for the first of them one by one, until the budget is used up.
 */
export const countedDownstream = (analysis: Analysis, ends: Iterable<number>, { atOnce, oneByOne: most }: CountingBudget = BUDGET): CountedDownstream =>
  (stepsToCount(analysis) <= atOnce ? { counts: downstreamCounts(analysis), cut: 0 } : oneByOne(analysis, new Set(ends), most));
