import { layered } from '../../static/picture/layout/layered';
import type { LayoutEdge, LayoutNode } from '../../static/picture/layout/layout';
import { randomView } from '../static/picture/random-view';

const RUNS = 9;

const graphOf = (count: number): { readonly nodes: readonly LayoutNode[]; readonly edges: readonly LayoutEdge[] } => {
  const { nodes, edges } = randomView({ nodes: count, ranks: 20, lanes: 12 });
  return { nodes: nodes.map(({ issue: { key }, lane, rank }) => ({ key, lane, rank, height: 84 })), edges };
};

/** Ms that the first layout of so many issues takes in a page, and the middle of nine more. */
const layoutTimes = (count: number): { readonly first: number; readonly middle: number } => {
  const { nodes, edges } = graphOf(count);
  const once = (): number => {
    const begun = performance.now();
    layered(nodes, edges);
    return performance.now() - begun;
  };
  const first = once();
  const times = Array.from({ length: RUNS }, once).sort((one, other) => one - other);
  return { first, middle: times[Math.floor(RUNS / 2)] ?? 0 };
};

Reflect.set(globalThis, 'layoutTimes', layoutTimes);
