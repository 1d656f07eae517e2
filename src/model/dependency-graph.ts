import type { Dependency } from './program';

/**
 * Dependencies in compressed rows, both ways: the issues that issue i blocks are `out.node[k]` for
 * `out.start[i] <= k < out.start[i + 1]`, and `out.edge[k]` is the position of that dependency in the list it was made
 * from; `in` likewise gives the issues that block it. The first `members` nodes are the program's issues by index;
 * ends outside, where the graph has them, follow (see `nodeOfEnd`).
 */
export type DependencyGraph = {
  readonly members: number;
  readonly nodes: number;
  readonly edges: number;
  readonly out: Rows;
  readonly in: Rows;
};

export type Rows = { readonly start: Int32Array; readonly node: Int32Array; readonly edge: Int32Array };

/** Which dependencies a graph is made of: those that `keep` keeps, and with ends outside only if there is room for them. */
export type GraphChoice = { readonly outside?: number; readonly keep?: (position: number) => boolean };

/** The graph of dependencies between `members` issues, and with `outside` more ends that are not members. */
export const dependencyGraph = (members: number, dependencies: readonly Dependency[], choice: GraphChoice = {}): DependencyGraph => {
  const from = new Int32Array(dependencies.length);
  const to = new Int32Array(dependencies.length);
  const edge = new Int32Array(dependencies.length);
  const nodes = members + (choice.outside ?? 0);
  let count = 0;
  for (let position = 0; position < dependencies.length; position += 1) {
    const dependency = dependencies[position];
    if (dependency === undefined) continue;
    from[count] = nodeOfEnd(members, dependency.blocker);
    to[count] = nodeOfEnd(members, dependency.blocked);
    edge[count] = position;
    const fits = (from[count] ?? 0) < nodes && (to[count] ?? 0) < nodes;
    if (fits && (choice.keep === undefined || choice.keep(position))) count += 1;
  }
  return {
    members,
    nodes,
    edges: count,
    out: rows(nodes, from.subarray(0, count), to, edge),
    in: rows(nodes, to.subarray(0, count), from, edge),
  };
};

/** The node of an end of a dependency: the index, or behind all members for an end outside. */
export const nodeOfEnd = (members: number, end: number): number => (end < 0 ? members - 1 - end : end);

/** The end that a node stands for: an issue's index, or a negative number for an end outside. */
export const endOfNode = (members: number, node: number): number => (node < members ? node : members - 1 - node);

/** Arcs `from[k] -> to[k]` as compressed rows by `from`; `edge[k]` goes along (k itself, if not given). */
export const rows = (nodes: number, from: Int32Array, to: Int32Array, edge?: Int32Array): Rows => {
  const start = new Int32Array(nodes + 2);
  for (const node of from) start[node + 2] = (start[node + 2] ?? 0) + 1;
  for (let node = 0; node < nodes; node += 1) start[node + 2] = (start[node + 2] ?? 0) + (start[node + 1] ?? 0);
  const sorted = new Int32Array(from.length);
  const edges = new Int32Array(from.length);
  for (let at = 0; at < from.length; at += 1) {
    const slot = (from[at] ?? 0) + 1;
    const position = start[slot] ?? 0;
    sorted[position] = to[at] ?? 0;
    edges[position] = edge === undefined ? at : edge[at] ?? 0;
    start[slot] = position + 1;
  }
  return { start: start.subarray(0, nodes + 1), node: sorted, edge: edges };
};
