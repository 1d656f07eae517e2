import Graph from 'graphology';
import { stronglyConnectedComponents } from 'graphology-components';
import { performance } from 'node:perf_hooks';
import { condensedOrder } from '../../src/analyse/graph/condensed-order';
import { cyclesIn } from '../../src/analyse/graph/cycles-in';
import { longestChainIn } from '../../src/analyse/graph/longest-chain-in';
import { stronglyConnected } from '../../src/analyse/graph/strongly-connected';
import { reachableFrom } from '../../src/analyse/dependencies/downstream';
import { dependencyGraph } from '../../src/model/dependency-graph';
import type { Dependency } from '../../src/model/program';

/**
 * Who waits for whom among as many issues as told, by this project's graphs and by graphology's, over the same dependencies in
 * one run: making the graph, its cycles, its longest chain and what depends on some issues. Prints milliseconds of both and
 * what both found, which is the same.
 */
const issues = Number(process.argv[2] ?? 50_000);
const RUNS = 5;
const ASKED = 20;

/** Some more dependencies than issues, between neighbours and from the older to the younger; a few go back and make rings. */
const made = (): readonly Dependency[] => {
  let seed = 20261123;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const ahead = Array.from({ length: Math.round(1.3 * issues) }, (): Dependency => {
    const blocker = random(issues - 1);
    return { blocker, blocked: Math.min(issues - 1, blocker + 1 + random(500)), kind: 'finish-start', typeIds: ['1'] };
  });
  const back = ahead.filter((_, at) => at % 1000 === 0).map((one): Dependency => ({ ...one, blocker: one.blocked, blocked: one.blocker }));
  return [...ahead, ...back];
};

type Found = { readonly cycles: number; readonly longest: number; readonly downstream: number };

const asked = (length: number): readonly number[] => Array.from({ length: ASKED }, (_, at) => Math.floor((at * length) / ASKED));

const ours = (dependencies: readonly Dependency[]): Found => {
  const graph = dependencyGraph(issues, dependencies);
  const components = stronglyConnected(graph.nodes, graph.out);
  return {
    cycles: cyclesIn(graph, components).length,
    longest: longestChainIn(graph.nodes, graph.out, condensedOrder(graph.out)).length,
    downstream: asked(issues).reduce((sum, node) => sum + reachableFrom(graph, [node], false).length, 0),
  };
};

const theirs = (dependencies: readonly Dependency[]): Found => {
  const graph = new Graph({ type: 'directed', multi: false, allowSelfLoops: true });
  for (let node = 0; node < issues; node += 1) graph.addNode(node);
  for (const { blocker, blocked } of dependencies) graph.mergeEdge(blocker, blocked);
  const components = stronglyConnectedComponents(graph);
  return {
    cycles: components.filter((nodes) => nodes.length > 1).length,
    longest: longestOf(graph, components),
    downstream: asked(issues).reduce((sum, node) => sum + reachedIn(graph, String(node)), 0),
  };
};

/** Issues of the longest chain, a ring with all of its own; components come so that what an arc leads to is before where it begins. */
const longestOf = (graph: Graph, components: readonly (readonly string[])[]): number => {
  const of = new Map(components.flatMap((nodes, component) => nodes.map((node) => [node, component] as const)));
  const length = new Map<number, number>();
  let longest = 0;
  for (const [component, nodes] of components.entries()) {
    let after = 0;
    for (const node of nodes) graph.forEachOutNeighbor(node, (next) => { after = Math.max(after, length.get(of.get(next) ?? -1) ?? 0); });
    length.set(component, after + nodes.length);
    longest = Math.max(longest, after + nodes.length);
  }
  return longest;
};

const reachedIn = (graph: Graph, start: string): number => {
  const seen = new Set([start]);
  for (const node of seen) graph.forEachOutNeighbor(node, (next) => { seen.add(next); });
  return seen.size - 1;
};

const timed = (work: () => Found): { readonly took: number; readonly found: Found } => {
  const from = performance.now();
  const found = work();
  return { took: performance.now() - from, found };
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const dependencies = made();
const runs = Array.from({ length: RUNS }, () => ({ own: timed(() => ours(dependencies)), other: timed(() => theirs(dependencies)) }));
const [first] = runs;
if (JSON.stringify(first?.own.found) !== JSON.stringify(first?.other.found)) throw new Error(`Not the same: ${JSON.stringify(first)}`);
process.stdout.write(JSON.stringify({ issues, ours: median(runs.map(({ own }) => own.took)), graphology: median(runs.map(({ other }) => other.took)), found: first?.own.found }));
