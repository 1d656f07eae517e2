import type { Rows } from '../../model/dependency-graph';
import { condensedOrder } from './condensed-order';
import type { Components } from './strongly-connected';

/** Kinds of arcs by number: the blocker's event first, then the blocked one's. */
export const arcKind = { 'finish-start': 0, 'start-start': 1, 'finish-finish': 2, 'start-finish': 3 } as const;

/** Activities with durations, and arcs between them; `arcs.edge[k]` is the position of arc k's kind in `kinds`. */
export type Network = { readonly nodes: number; readonly duration: Float64Array; readonly arcs: Rows; readonly kinds: Uint8Array };

/**
 * Earliest and latest starts from time 0, in the unit of the durations. `finish` is the end of the whole network,
 * `end` what the latest starts were counted back from: the finish, or an earlier deadline.
 * Float is latest less earliest start. `critical` marks float <= 0.
 */
export type CriticalPath = {
  readonly finish: number;
  readonly end: number;
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly critical: Uint8Array;
};

/**
 * Forward and backward pass (J. E. Kelley, M. R. Walker, Critical-path planning and scheduling, 1959; terms of the
 * GAO Schedule Assessment Guide) over the condensed network. No order can be told among activities that wait for each
 * other, so that the members of a cycle start together and what follows waits for the longest of them. All longest
 * paths are critical. `latestFinish` before the finish makes float negative, a later one changes nothing.
 */
export const criticalPath = (network: Network, latestFinish: number | null = null): CriticalPath => {
  const condensed = condense(network);
  const { of } = condensed.components;
  const earliest = forward(network, condensed);
  let finish = 0;
  for (let node = 0; node < network.nodes; node += 1) finish = Math.max(finish, at(earliest, at(of, node)) + at(condensed.length, at(of, node)));
  const end = Math.min(finish, latestFinish ?? finish);
  return { finish, end, ...byNode(network, condensed, earliest, backward(network, condensed, end)) };
};

/** The end of the whole network alone: half the work, for asking what would happen if. */
export const finishOf = (network: Network): number => {
  const condensed = condense(network);
  const earliest = forward(network, condensed);
  let finish = 0;
  for (let component = 0; component < earliest.length; component += 1) finish = Math.max(finish, at(earliest, component) + at(condensed.length, component));
  return finish;
};

type Condensed = { readonly components: Components; readonly length: Float64Array };

type Numbers = Float64Array | Int32Array | Uint8Array;
const at = (numbers: Numbers, position: number): number => numbers[position] ?? 0;

const condense = ({ nodes, arcs, duration }: Network): Condensed => {
  const components = condensedOrder(arcs);
  const length = new Float64Array(components.count);
  for (let node = 0; node < nodes; node += 1) {
    const component = at(components.of, node);
    length[component] = Math.max(at(length, component), at(duration, node));
  }
  return { components, length };
};

/** How much later than the start of `from` an arc lets `to` start at the earliest. */
export const lag = (kind: number, from: number, to: number): number => (kind === 0 || kind === 2 ? from : 0) - (kind >= 2 ? to : 0);

const forward = ({ arcs, kinds }: Network, { components: { of, order, count }, length }: Condensed): Float64Array => {
  const earliest = new Float64Array(count);
  for (const node of order) {
    const from = at(of, node);
    for (let arc = at(arcs.start, node); arc < at(arcs.start, node + 1); arc += 1) {
      const to = at(of, at(arcs.node, arc));
      if (to === from) continue;
      const start = at(earliest, from) + lag(at(kinds, at(arcs.edge, arc)), at(length, from), at(length, to));
      if (start > at(earliest, to)) earliest[to] = start;
    }
  }
  return earliest;
};

const backward = ({ arcs, kinds }: Network, { components: { of, order }, length }: Condensed, end: number): Float64Array => {
  const latest = length.map((own) => end - own);
  for (let position = order.length - 1; position >= 0; position -= 1) {
    const node = at(order, position);
    const from = at(of, node);
    for (let arc = at(arcs.start, node); arc < at(arcs.start, node + 1); arc += 1) {
      const to = at(of, at(arcs.node, arc));
      if (to === from) continue;
      const start = at(latest, to) - lag(at(kinds, at(arcs.edge, arc)), at(length, from), at(length, to));
      if (start < at(latest, from)) latest[from] = start;
    }
  }
  return latest;
};

const byNode = (
  network: Network, { components: { of }, length }: Condensed, earliest: Float64Array, latest: Float64Array,
): Pick<CriticalPath, 'earliest' | 'latest' | 'critical'> => {
  const found = { earliest: new Float64Array(network.nodes), latest: new Float64Array(network.nodes), critical: new Uint8Array(network.nodes) };
  for (let node = 0; node < network.nodes; node += 1) {
    const component = at(of, node);
    found.earliest[node] = at(earliest, component);
    found.latest[node] = at(latest, component) + at(length, component) - at(network.duration, node);
    found.critical[node] = at(found.latest, node) <= at(found.earliest, node) ? 1 : 0;
  }
  return found;
};
