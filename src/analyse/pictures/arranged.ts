import { nodeOfEnd } from '../../model/dependency-graph';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { OUTSIDE_NAME } from '../dependencies/filter-choices';
import { OUTSIDE_TEAM } from '../dependencies/matching';
import { byUrgency } from '../dependencies/urgency';
import { describeWait, type Wait } from '../dependencies/waits';
import { laneOrder } from './lanes';
import { endAt, openArcs } from './open-arcs';
import { type LeftOut, leftOutBeside, type Opened, type Picked, withOpened } from './picked';
import { type Ranks, ranksOf } from './ranks';

/** More lines than this are one grey surface, and a heavy page. */
export const MOST_EDGES = 2000;

/** A dependency between two places in `nodes`. */
export type ArrangedEdge = { readonly from: number; readonly to: number; readonly position: number; readonly wait: Wait };

/** A picture before its words: what is in it, and where it stands. `edgesLeftOut` are dependencies between its issues that are not drawn. */
export type Arranged = {
  readonly nodes: readonly number[];
  readonly focus: ReadonlySet<number>;
  readonly edges: readonly ArrangedEdge[];
  readonly edgesLeftOut: number;
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  /** By place in `nodes`. */
  readonly laneOf: Int32Array;
  readonly ranks: Ranks;
  readonly more: readonly LeftOut[];
};

type Between = { readonly edges: readonly ArrangedEdge[]; readonly left: number };

const edgesBetween = (analysis: Analysis, { nodes, keeps }: Picked): Between => {
  const { out } = openArcs(analysis);
  const place = new Map(nodes.map((node, at) => [node, at]));
  const found: ArrangedEdge[] = [];
  for (const [from, node] of nodes.entries()) {
    for (let at = out.start[node] ?? 0; at < (out.start[node + 1] ?? 0); at += 1) {
      const to = place.get(out.node[at] ?? -1);
      const position = out.edge[at] ?? -1;
      const wait = to === undefined || !keeps(position) ? null : describeWait(analysis, position);
      if (to !== undefined && wait !== null) found.push({ from, to, position, wait });
    }
  }
  found.sort((a, b) => byUrgency(a.wait, b.wait) || a.from - b.from);
  return { edges: found.slice(0, MOST_EDGES), left: Math.max(0, found.length - MOST_EDGES) };
};

const plannedDay = (analysis: Analysis, node: number): Day | null => {
  const { issue } = endAt(analysis.program, node);
  return issue === null ? null : issue.due ?? issue.start;
};

/** Lanes by team, those close together between which most waits; issues outside the program have one of their own. */
const lanesOf = ({ program }: Analysis, nodes: readonly number[], edges: readonly ArrangedEdge[]): Pick<Arranged, 'lanes' | 'laneOf'> => {
  const teams = nodes.map((node) => endAt(program, node).issue?.team ?? { id: OUTSIDE_TEAM, name: OUTSIDE_NAME });
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const lanes = [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id, 'en'));
  const first = new Map(lanes.map(({ id }, at) => [id, at]));
  const laneAt = (place: number): number => first.get(teams[place]?.id ?? '') ?? 0;
  const order = laneOrder(lanes.length, edges.map(({ from, to }) => [laneAt(from), laneAt(to)] as const));
  const placeOf = new Map(order.map((lane, at) => [lane, at]));
  return {
    lanes: order.flatMap((lane) => lanes[lane] ?? []),
    laneOf: Int32Array.from(nodes, (_, place) => placeOf.get(laneAt(place)) ?? 0),
  };
};

/** `starts`: issues at which rings are cut open; `dayOf`: the day of a node that its column goes by, its planned one if not given. */
export type Arrangement = { readonly starts?: readonly number[]; readonly dayOf?: (node: number) => Day | null };

/** Puts what was picked, and what was opened beside it, in its columns and lanes. */
export const arranged = (analysis: Analysis, picked: Picked, opened: readonly Opened[], { starts = [], dayOf }: Arrangement = {}): Arranged => {
  const whole = withOpened(analysis, picked, opened);
  const { nodes, focus } = whole;
  const { edges, left } = edgesBetween(analysis, whole);
  const place = new Map(nodes.map((node, at) => [node, at]));
  const from = starts.flatMap((index) => place.get(nodeOfEnd(analysis.program.byId.size, index)) ?? []);
  return {
    nodes, focus, edges, edgesLeftOut: left,
    ...lanesOf(analysis, nodes, edges),
    ranks: ranksOf(nodes.map(dayOf ?? ((node) => plannedDay(analysis, node))), edges, from),
    more: leftOutBeside(analysis, whole),
  };
};
