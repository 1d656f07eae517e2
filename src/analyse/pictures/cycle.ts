import type { Analysis } from '../analysis';
import { type Cut, cutsOf } from '../dependencies/cheapest-cut';
import { ringAround, type Ring } from '../dependencies/open-rings';
import { MOST_NODES, type Picked } from './picked';
import { surroundings } from './surroundings';

/** The ring an issue is in, whole where it fits; else what is nearest to the issue, and both ends of the link to cut. */
export type CyclePicture = Picked & { readonly ring: Ring; readonly cut: Cut | null };

/** Null where the issue is in no ring of open dependencies. */
export const cycleOf = (analysis: Analysis, index: number): CyclePicture | null => {
  const ring = ringAround(analysis, index);
  if (ring === null) return null;
  const cut = cutsOf(analysis)(ring);
  const edges = new Set(ring.edges);
  const keeps = (edge: number): boolean => edges.has(edge);
  const focus = new Set([index]);
  if (ring.nodes.length <= MOST_NODES) return { nodes: ring.nodes, focus, keeps, ring, cut };
  const { blocker, blocked } = analysis.states.all[cut?.edge ?? -1] ?? { blocker: index, blocked: index };
  const near = surroundings(analysis, index, keeps, MOST_NODES - 2);
  return { nodes: [...new Set([...near.nodes, blocker, blocked])], focus, keeps, ring, cut };
};
