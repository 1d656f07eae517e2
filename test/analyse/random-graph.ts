import * as fc from 'fast-check';
import { rows, type Rows } from '../../src/model/dependency-graph';

export type Graph = { readonly nodes: number; readonly arcs: readonly (readonly [number, number])[] };

/** Small graphs of any shape, loops and doubled arcs included. */
export const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 7 }).chain((nodes) => {
  const node = fc.nat(nodes - 1);
  return fc.record({ nodes: fc.constant(nodes), arcs: fc.array(fc.tuple(node, node), { maxLength: 14 }) });
});

export const rowsOf = ({ nodes, arcs }: Graph): Rows =>
  rows(nodes, Int32Array.from(arcs, ([from]) => from), Int32Array.from(arcs, ([, to]) => to));

/** Which node leads to which, over at least one arc, by squaring up (Warshall). */
export const reach = ({ nodes, arcs }: Graph): readonly (readonly boolean[])[] => {
  const leads = Array.from({ length: nodes }, () => new Array<boolean>(nodes).fill(false));
  for (const [from, to] of arcs) (leads[from] ?? [])[to] = true;
  for (let over = 0; over < nodes; over += 1) {
    for (const row of leads) if (row[over] === true) leads[over]?.forEach((there, to) => { if (there) row[to] = true; });
  }
  return leads;
};

/** A ring of so many nodes. */
export const ring = (nodes: number): Rows =>
  rows(nodes, Int32Array.from({ length: nodes }, (_, node) => node), Int32Array.from({ length: nodes }, (_, node) => (node + 1) % nodes));
