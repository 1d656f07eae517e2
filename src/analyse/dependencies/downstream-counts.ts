import { rows } from '../../model/dependency-graph';
import type { Analysis } from '../analysis';
import { condensedOrder } from '../graph/condensed-order';
import { oncePer } from '../once-per';
import { openPositions } from './dependency-state';
import { dependenciesAt } from './open-dependencies';

const BITS = 32;

/**
 * For every end of an open dependency how many issues depend on it transitively, each once, itself not: what
 * `downstreamOfEnd` counts for one, for all at once. 32 issues are followed backwards in one pass over the arcs, so
 * that n ends take n / 32 passes and no list of reached issues is ever made.
 */
export const downstreamCounts = oncePer((analysis: Analysis): ReadonlyMap<number, number> => {
  const open = dependenciesAt(analysis, openPositions(analysis.states));
  const nodes = new Map<number, number>();
  const nodeOf = (end: number): number => {
    const known = nodes.get(end) ?? nodes.size;
    nodes.set(end, known);
    return known;
  };
  const from = Int32Array.from(open, ({ blocker }) => nodeOf(blocker));
  const to = Int32Array.from(open, ({ blocked }) => nodeOf(blocked));
  const counts = reachable(nodes.size, from, to);
  return new Map([...nodes].map(([end, node]) => [end, counts[node] ?? 0]));
});

/** How many steps over issues and arcs that takes at most, known without taking them. */
export const stepsToCount = ({ program, openGraph, states: { waiting, coming, untold } }: Analysis): number => {
  const arcs = waiting.length + coming.length + untold.length;
  const nodes = Math.min(2 * arcs, openGraph.members + program.outside.length);
  return Math.ceil(nodes / BITS) * (nodes + arcs);
};

/** How many other nodes each node leads to. */
const reachable = (nodes: number, from: Int32Array, to: Int32Array): Int32Array => {
  const { count, of, order } = condensedOrder(rows(nodes, from, to));
  // Components are numbered against the arcs: by ascending number, what an arc leads to is done before where it begins.
  const arcs = between(of, from, to, count);
  const reached = new Int32Array(count);
  const word = new Int32Array(count);
  for (let first = 0; first < nodes; first += BITS) {
    word.fill(0);
    for (let bit = 0; bit < BITS && first + bit < nodes; bit += 1) {
      const component = of[order[first + bit] ?? 0] ?? 0;
      word[component] = (word[component] ?? 0) | (1 << bit);
    }
    spread(word, arcs, reached);
  }
  return Int32Array.from(of, (component) => (reached[component] ?? 1) - 1);
};

type Arcs = ReturnType<typeof rows>;

const between = (of: Int32Array, from: Int32Array, to: Int32Array, count: number): Arcs => {
  const apart = [...from.keys()].filter((arc) => of[from[arc] ?? 0] !== of[to[arc] ?? 0]);
  return rows(count, Int32Array.from(apart, (arc) => of[from[arc] ?? 0] ?? 0), Int32Array.from(apart, (arc) => of[to[arc] ?? 0] ?? 0));
};

const spread = (word: Int32Array, arcs: Arcs, reached: Int32Array): void => {
  for (let component = 0; component < word.length; component += 1) {
    let bits = word[component] ?? 0;
    for (let arc = arcs.start[component] ?? 0; arc < (arcs.start[component + 1] ?? 0); arc += 1) bits |= word[arcs.node[arc] ?? 0] ?? 0;
    word[component] = bits;
    reached[component] = (reached[component] ?? 0) + ones(bits);
  }
};

/** How many of 32 bits are set (H. Warren, Hacker's Delight, 5-1). */
const ones = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
