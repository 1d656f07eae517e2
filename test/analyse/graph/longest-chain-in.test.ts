import * as fc from 'fast-check';
import { longestChainIn } from '../../../src/analyse/graph/longest-chain-in';
import { stronglyConnected } from '../../../src/analyse/graph/strongly-connected';
import { graphs, reach, ring, rowsOf, type Graph } from '../random-graph';

const chainOf = (graph: Graph): readonly number[] => {
  const out = rowsOf(graph);
  return longestChainIn(graph.nodes, out, stronglyConnected(graph.nodes, out));
};

/** Tries every order of picking nodes, each reached from the one before; the most that can be picked. */
const longestByTrying = (graph: Graph): number => {
  const leads = reach(graph);
  const go = (chain: readonly number[]): number => {
    const last = chain[chain.length - 1] ?? 0;
    const next = [...Array(graph.nodes).keys()].filter((node) => !chain.includes(node) && leads[last]?.[node] === true);
    return Math.max(chain.length, ...next.map((node) => go([...chain, node])));
  };
  const longest = Math.max(...[...Array(graph.nodes).keys()].map((node) => go([node])));
  return longest === 1 ? 0 : longest;
};

describe('longest-chain-in', () => {
  it('agrees with trying everything', () => {
    const small = graphs.filter((graph) => graph.nodes <= 6);
    fc.assert(fc.property(small, (graph) => {
      const chain = chainOf(graph);
      expect(chain).toHaveLength(longestByTrying(graph));
      const leads = reach(graph);
      chain.slice(1).forEach((node, at) => expect(leads[chain[at] ?? 0]?.[node]).toBe(true));
    }), { seed: 6, numRuns: 300 });
  });

  it('counts a whole ring', () => {
    const arcs = ring(100_000);
    expect(longestChainIn(100_000, arcs, stronglyConnected(100_000, arcs))).toHaveLength(100_000);
  });
});
