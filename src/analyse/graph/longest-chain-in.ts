import type { Rows } from '../../model/dependency-graph';
import type { Components } from './strongly-connected';

/**
 * The nodes of a longest chain of arcs, first to last, on the condensed graph: a cycle counts with all its nodes,
 * since each of them waits for all the others. Of several, the one that ends in the node that comes first.
 * Empty where there is no arc between two nodes.
 */
export const longestChainIn = (nodes: number, arcs: Rows, { count, of, size, order }: Components): readonly number[] => {
  const before = new Int32Array(count);
  const through = new Int32Array(count).fill(-1);
  for (const node of order) {
    const component = of[node] ?? 0;
    const length = (before[component] ?? 0) + (size[component] ?? 0);
    for (let at = arcs.start[node] ?? 0; at < (arcs.start[node + 1] ?? 0); at += 1) {
      const next = of[arcs.node[at] ?? 0] ?? 0;
      if (next === component || length <= (before[next] ?? 0)) continue;
      before[next] = length;
      through[next] = component;
    }
  }
  return chainEndingIn(longest(nodes, of, size, before), of, order, through);
};

const longest = (nodes: number, of: Int32Array, size: Int32Array, before: Int32Array): number => {
  let best = -1;
  let length = 1;
  for (let node = 0; node < nodes; node += 1) {
    const component = of[node] ?? 0;
    const here = (before[component] ?? 0) + (size[component] ?? 0);
    if (here <= length) continue;
    best = component;
    length = here;
  }
  return best;
};

const chainEndingIn = (last: number, of: Int32Array, order: Int32Array, through: Int32Array): readonly number[] => {
  const isWanted = new Uint8Array(through.length);
  for (let component = last; component >= 0; component = through[component] ?? -1) isWanted[component] = 1;
  const chain: number[] = [];
  for (const node of order) if (isWanted[of[node] ?? -1] === 1) chain.push(node);
  return chain;
};
