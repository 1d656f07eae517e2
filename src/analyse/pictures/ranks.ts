import { rows, type Rows } from '../../model/dependency-graph';
import type { Day } from '../../model/time';
import { condensedOrder } from '../graph/condensed-order';
import { stretchesOf } from './stretches';
import { withoutRings } from './without-rings';

export type Arc = { readonly from: number; readonly to: number };

/** Which column each node stands in, from 0 without gaps, and for which days each column's nodes are planned. */
export type Ranks = { readonly of: Int32Array; readonly days: readonly ({ readonly from: Day; readonly to: Day } | null)[] };

/**
 * **Ranks by time.** The planned days of the nodes are cut into stretches of equal length (see stretches.ts); a node
 * stands in its own stretch, or in that of a blocker where that is later. One without a date stands where its blockers
 * do, or, if it waits for none with a date, where what it holds up does. Within a stretch a node stands one column
 * after the last of its blockers there. So every arc leads to a later column, and what is planned for a later stretch
 * is never before what is planned for an earlier one, but for what a late blocker pushes. Of a ring the arcs that lead
 * back are passed over, first of all those into a node of `starts`. The days of a column are those of the nodes that
 * are planned for its stretch themselves.
 */
export const ranksOf = (days: readonly (Day | null)[], arcs: readonly Arc[], starts: readonly number[] = []): Ranks => {
  const nodes = days.length;
  const forward = withoutRings(nodes, arcs, starts);
  const from = Int32Array.from(forward, (arc) => arc.from);
  const to = Int32Array.from(forward, (arc) => arc.to);
  const [out, into] = [rows(nodes, from, to), rows(nodes, to, from)];
  const { order } = condensedOrder(out);
  const own = stretchesOf(days);
  const stretch = pushed(own, order, into, out);
  const depth = depths(stretch, order, into);
  return numbered(days, own, stretch, depth);
};

const each = ({ start, node }: Rows, of: number, act: (other: number) => void): void => {
  for (let at = start[of] ?? 0; at < (start[of + 1] ?? 0); at += 1) act(node[at] ?? 0);
};

/** The stretch each node stands in; `own` has -1 for nodes without a date. */
const pushed = (own: Int32Array, order: Int32Array, into: Rows, out: Rows): Int32Array => {
  const stretch = own.slice();
  const afterBlockers = (): void => {
    for (const node of order) each(into, node, (before) => { stretch[node] = Math.max(stretch[node] ?? -1, stretch[before] ?? -1); });
  };
  afterBlockers();
  for (const node of order.toReversed()) {
    if ((stretch[node] ?? -1) >= 0) continue;
    let nearest = Infinity;
    each(out, node, (after) => { if ((stretch[after] ?? -1) >= 0) nearest = Math.min(nearest, stretch[after] ?? 0); });
    stretch[node] = Number.isFinite(nearest) ? nearest : -1;
  }
  // What has no date on either side follows blockers that only now have found their place.
  afterBlockers();
  return stretch.map((one) => Math.max(0, one));
};

/** How many columns after the first of its stretch each node stands. */
const depths = (stretch: Int32Array, order: Int32Array, into: Rows): Int32Array => {
  const depth = new Int32Array(stretch.length);
  for (const node of order) each(into, node, (before) => { if (stretch[before] === stretch[node]) depth[node] = Math.max(depth[node] ?? 0, (depth[before] ?? 0) + 1); });
  return depth;
};

const numbered = (days: readonly (Day | null)[], own: Int32Array, stretch: Int32Array, depth: Int32Array): Ranks => {
  const width = days.length + 1;
  const place = (node: number): number => (stretch[node] ?? 0) * width + (depth[node] ?? 0);
  const places = [...new Set(Array.from(days.keys(), place))].sort((a, b) => a - b);
  const rankOf = new Map(places.map((at, rank) => [at, rank]));
  const of = Int32Array.from(days.keys(), (node) => rankOf.get(place(node)) ?? 0);
  const shown: ({ from: Day; to: Day } | null)[] = places.map(() => null);
  for (const [node, day] of days.entries()) {
    const rank = of[node] ?? 0;
    if (day === null || own[node] !== stretch[node]) continue;
    const known = shown[rank] ?? { from: day, to: day };
    shown[rank] = { from: Math.min(known.from, day), to: Math.max(known.to, day) };
  }
  return { of, days: shown };
};
