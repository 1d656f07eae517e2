import type { Rows } from '../../model/dependency-graph';
import { oncePer } from '../once-per';
import { stronglyConnected, type Components } from './strongly-connected';

/**
 * An order of all nodes in which arcs point forward, components of a cyclic graph kept together. Graphs without a
 * cycle, which is nearly all of them, are ordered by taking away what nothing points to (Kahn), in half the time. The
 * order hangs on the arcs alone, and is kept with them: a schedule is passed through again with other durations.
 */
export const condensedOrder = oncePer((arcs: Rows): Components => {
  const nodes = arcs.start.length - 1;
  return withoutCycles(nodes, arcs) ?? stronglyConnected(nodes, arcs);
});

const withoutCycles = (nodes: number, arcs: Rows): Components | null => {
  const left = new Int32Array(nodes);
  for (const to of arcs.node) left[to] = (left[to] ?? 0) + 1;
  const order = new Int32Array(nodes);
  let found = 0;
  for (let node = 0; node < nodes; node += 1) {
    if (left[node] !== 0) continue;
    order[found] = node;
    found += 1;
  }
  for (let at = 0; at < found; at += 1) {
    const node = order[at] ?? 0;
    for (let arc = arcs.start[node] ?? 0; arc < (arcs.start[node + 1] ?? 0); arc += 1) {
      const to = arcs.node[arc] ?? 0;
      left[to] = (left[to] ?? 0) - 1;
      if (left[to] !== 0) continue;
      order[found] = to;
      found += 1;
    }
  }
  return found === nodes ? numbered(order) : null;
};

const numbered = (order: Int32Array): Components => {
  const of = new Int32Array(order.length);
  for (let at = 0; at < order.length; at += 1) of[order[at] ?? 0] = order.length - 1 - at;
  return { count: order.length, of, size: new Int32Array(order.length).fill(1), order };
};
