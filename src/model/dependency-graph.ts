import type { Dependency } from './program';

/**
 * The dependencies between members in compressed rows, both ways: the issues that issue i blocks are
 * `out.node[k]` for `out.start[i] <= k < out.start[i + 1]`, and `out.edge[k]` is the position of that dependency
 * in the list it was made from; `in` likewise gives the issues that block it. Ends outside are not in it.
 */
export type DependencyGraph = { readonly nodes: number; readonly edges: number; readonly out: Rows; readonly in: Rows };

export type Rows = { readonly start: Int32Array; readonly node: Int32Array; readonly edge: Int32Array };

/** The graph of the dependencies between members; `keep` leaves some of them out. */
export const dependencyGraph = (
  nodes: number,
  dependencies: readonly Dependency[],
  keep: (dependency: Dependency, position: number) => boolean = () => true,
): DependencyGraph => {
  const from = new Int32Array(dependencies.length);
  const to = new Int32Array(dependencies.length);
  const edge = new Int32Array(dependencies.length);
  let count = 0;
  for (const [position, dependency] of dependencies.entries()) {
    if (dependency.blocker < 0 || dependency.blocked < 0 || !keep(dependency, position)) continue;
    from[count] = dependency.blocker;
    to[count] = dependency.blocked;
    edge[count] = position;
    count += 1;
  }
  return {
    nodes,
    edges: count,
    out: rows(nodes, from.subarray(0, count), to, edge),
    in: rows(nodes, to.subarray(0, count), from, edge),
  };
};

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
