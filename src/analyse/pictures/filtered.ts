import { nodeOfEnd } from '../../model/dependency-graph';
import type { Analysis } from '../analysis';
import type { OpenWait } from '../dependencies/open-waits';
import { MOST_NODES, type Picked } from './picked';

/** The ends of the dependencies that a filter leaves, which come the most urgent first; both ends of one come in, or neither. */
export const filtered = ({ program }: Analysis, waits: readonly OpenWait[]): Picked => {
  const nodes = new Set<number>();
  const kept = new Set(waits.map(({ position }) => position));
  for (const { dependency: { blocker, blocked } } of waits) {
    const ends = [nodeOfEnd(program.byId.size, blocker), blocked];
    if (nodes.size + ends.filter((end) => !nodes.has(end)).length > MOST_NODES) continue;
    for (const end of ends) nodes.add(end);
  }
  return { nodes: [...nodes], focus: new Set(), keeps: (edge) => kept.has(edge) };
};
