import type { Analysis } from '../analysis';
import { cyclesIn } from '../graph/cycles-in';
import { stronglyConnected } from '../graph/strongly-connected';
import { oncePer } from '../once-per';

/** Issues that wait for each other, by index, and the open dependencies among them, by position in `analysis.states.all`. */
export type Ring = { readonly nodes: readonly number[]; readonly edges: readonly number[] };

/** Every group of issues that wait for each other in open dependencies, directly or through others; the largest first. */
export const openRings = oncePer((analysis: Analysis): readonly Ring[] => {
  const { openGraph, inOpenCycle, states: { all } } = analysis;
  if (inOpenCycle.size === 0) return [];
  const components = stronglyConnected(openGraph.nodes, openGraph.out);
  const found = cyclesIn(openGraph, components).map((nodes) => ({ nodes, edges: [] as number[] }));
  const ringOf = new Map(found.map((ring) => [components.of[ring.nodes[0] ?? 0] ?? -1, ring]));
  for (const position of inOpenCycle) ringOf.get(components.of[all[position]?.blocker ?? 0] ?? -1)?.edges.push(position);
  return found.sort((a, b) => b.nodes.length - a.nodes.length || (a.nodes[0] ?? 0) - (b.nodes[0] ?? 0));
});

/** The ring that an issue is in; null where it is in none. */
export const ringAround = (analysis: Analysis, index: number): Ring | null => openRings(analysis).find(({ nodes }) => nodes.includes(index)) ?? null;
