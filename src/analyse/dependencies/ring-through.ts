import { rows } from '../../model/dependency-graph';

/**
 * The arcs of a shortest ring through a node, first to last; none where it is in no ring. Arcs are `from[k] -> to[k]`
 * and are named by k.
 */
export const ringThrough = (nodes: number, from: Int32Array, to: Int32Array, node: number): readonly number[] => {
  const out = rows(nodes, from, to);
  const came = new Int32Array(nodes).fill(-1);
  const reached = [node];
  for (let at = 0; at < reached.length; at += 1) {
    const here = reached[at] ?? 0;
    for (let arc = out.start[here] ?? 0; arc < (out.start[here + 1] ?? 0); arc += 1) {
      const next = out.node[arc] ?? 0;
      const edge = out.edge[arc] ?? 0;
      if (next === node) return back(from, came, edge, node);
      if ((came[next] ?? -1) >= 0) continue;
      came[next] = edge;
      reached.push(next);
    }
  }
  return [];
};

const back = (from: Int32Array, came: Int32Array, last: number, node: number): readonly number[] => {
  const ring = [last];
  for (let here = from[last] ?? node; here !== node; here = from[came[here] ?? 0] ?? node) ring.push(came[here] ?? 0);
  return ring.reverse();
};
