import * as fc from 'fast-check';
import { condensedOrder } from '../../../src/analyse/graph/condensed-order';
import { cyclesIn } from '../../../src/analyse/graph/cycles-in';
import { stronglyConnected, type Components } from '../../../src/analyse/graph/strongly-connected';
import { graphs, reach, ring, rowsOf, type Graph } from '../random-graph';

const expectCondensed = (graph: Graph, { of, size, order, count }: Components): void => {
  const leads = reach(graph);
  const together = (a: number, b: number): boolean => a === b || (leads[a]?.[b] === true && leads[b]?.[a] === true);
  const nodes = [...Array(graph.nodes).keys()];
  expect(nodes.map((a) => nodes.filter((b) => of[a] === of[b]))).toEqual(nodes.map((a) => nodes.filter((b) => together(a, b))));
  for (const node of nodes) expect(size[of[node] ?? 0]).toBe(nodes.filter((other) => together(node, other)).length);
  expect([...order].sort((a, b) => a - b)).toEqual(nodes);
  expect(count).toBe(new Set(of).size);
  const place = new Map([...order].map((node, at) => [node, at]));
  for (const [from, to] of graph.arcs) {
    if (of[from] === of[to]) continue;
    expect(of[from]).toBeGreaterThan(of[to] ?? 0);
    expect(place.get(from)).toBeLessThan(place.get(to) ?? 0);
  }
};

describe('strongly-connected', () => {
  it('agrees with reachability both ways, and orders the components', () => {
    fc.assert(fc.property(graphs, (graph) => expectCondensed(graph, stronglyConnected(graph.nodes, rowsOf(graph)))), { seed: 3, numRuns: 200 });
  });

  it('has the same answer by the faster way where there is no cycle', () => {
    fc.assert(fc.property(graphs, (graph) => expectCondensed(graph, condensedOrder(rowsOf(graph)))), { seed: 4, numRuns: 100 });
    const forward = graphs.map(({ nodes, arcs }) => ({ nodes, arcs: arcs.filter(([from, to]) => from < to) }));
    fc.assert(fc.property(forward, (graph) => expectCondensed(graph, condensedOrder(rowsOf(graph)))), { seed: 5, numRuns: 100 });
  });

  it('takes a ring of 100,000 as one component, and a chain as 100,000', () => {
    const { count, size } = stronglyConnected(100_000, ring(100_000));
    expect([count, size[0]]).toEqual([1, 100_000]);
    const chain = { nodes: 100_000, arcs: Array.from({ length: 99_999 }, (_, node) => [node, node + 1] as const) };
    expect(stronglyConnected(chain.nodes, rowsOf(chain)).count).toBe(100_000);
  });

  it('finds cycles: rings, and nodes that point to themselves', () => {
    const graph = { nodes: 6, arcs: [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [5, 5]] as const };
    const out = rowsOf(graph);
    expect(cyclesIn({ nodes: 6, out }, stronglyConnected(6, out))).toEqual([[0, 1, 2], [5]]);
  });
});
