import { rows } from '../../model/dependency-graph';

type Arc = { readonly from: number; readonly to: number };

/**
 * The arcs that lead forward when one walks the graph in depth from `starts`, then from every other node: those that
 * lead back to where one came from are left out, so that no ring remains. Without rings nothing is left out.
 */
export const withoutRings = (nodes: number, arcs: readonly Arc[], starts: readonly number[]): readonly Arc[] => {
  const out = rows(nodes, Int32Array.from(arcs, ({ from }) => from), Int32Array.from(arcs, ({ to }) => to));
  const next = out.start.slice(0, nodes);
  const state = new Uint8Array(nodes);
  const back = new Set<number>();
  const path: number[] = [];
  const enter = (node: number): void => {
    state[node] = 1;
    path.push(node);
  };
  for (const root of [...starts, ...Array.from({ length: nodes }, (_, node) => node)]) {
    if (state[root] === 0) enter(root);
    while (path.length > 0) {
      const node = path.at(-1) ?? 0;
      const at = next[node] ?? 0;
      if (at >= (out.start[node + 1] ?? 0)) {
        state[node] = 2;
        path.pop();
        continue;
      }
      next[node] = at + 1;
      const to = out.node[at] ?? 0;
      if (state[to] === 1) back.add(out.edge[at] ?? 0);
      else if (state[to] === 0) enter(to);
    }
  }
  return arcs.filter((_, arc) => !back.has(arc));
};
