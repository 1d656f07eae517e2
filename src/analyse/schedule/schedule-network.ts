import { columns } from '../../model/columns';
import { rows } from '../../model/dependency-graph';
import { issueAt } from '../../model/past-issues';
import type { Dependency, Issue, Program } from '../../model/program';
import { arcKind, type Network } from '../graph/critical-path';

/**
 * The network of a program's open work. Its first nodes are the open leaves, `leaves[node]`; after them stand two
 * dummies of no duration for each summary that dependencies or summaries above need: its start and its finish.
 * `nodeOf[index]` is the node of a leaf, -1 for any other issue; `ends` are the nodes at which each issue starts and
 * finishes: for a leaf its own, for a summary its dummies, -1 where it has none.
 */
export type ScheduleNetwork = Network & { readonly leaves: readonly Issue[]; readonly nodeOf: Int32Array; readonly ends: Ends };

type Ends = { readonly start: Int32Array; readonly finish: Int32Array };
type Arcs = { readonly from: number[]; readonly to: number[]; readonly kind: number[] };

/**
 * A dependency of a summary (an epic, a story with sub-tasks) holds all leaves under it: what blocks it, blocks their
 * start; what it blocks, waits for the last of them. `open` are the dependencies to keep; `remaining[node]` the
 * durations of the leaves.
 */
export const scheduleNetwork = (program: Program, leaves: readonly Issue[], remaining: Float64Array, open: Iterable<Dependency>): ScheduleNetwork => {
  const nodeOf = new Int32Array(program.byId.size).fill(-1);
  for (const [node, leaf] of leaves.entries()) nodeOf[leaf.index] = node;
  const between = [...open].filter((one) => one.blocker >= 0 && one.blocked >= 0 && one.blocker !== one.blocked);
  const ends = { start: nodeOf.slice(), finish: nodeOf.slice() };
  const arcs: Arcs = { from: [], to: [], kind: [] };
  const nodes = addSummaries(program, leaves, between, ends, arcs);
  for (const dependency of between) addArc(arcs, ends, dependency);
  const duration = new Float64Array(nodes);
  duration.set(remaining);
  return { nodes, duration, arcs: rows(nodes, Int32Array.from(arcs.from), Int32Array.from(arcs.to)), kinds: Uint8Array.from(arcs.kind), leaves, nodeOf, ends };
};

/**
 * The nodes between which a dependency holds, -1 for an end that is in no schedule. For a leaf both ends are its node.
 * The event a kind speaks of is the dummy of that name, which is one moment.
 */
export const arcOf = (ends: Ends, { blocker, blocked, kind }: Pick<Dependency, 'blocker' | 'blocked' | 'kind'>): readonly [from: number, to: number] => {
  const byStart = kind === 'start-start' || kind === 'start-finish';
  const holdsFinish = kind === 'finish-finish' || kind === 'start-finish';
  return [(byStart ? ends.start : ends.finish)[blocker] ?? -1, (holdsFinish ? ends.finish : ends.start)[blocked] ?? -1];
};

const addArc = (arcs: Arcs, ends: Ends, dependency: Dependency): void => {
  const { kind } = dependency;
  const [from, to] = arcOf(ends, dependency);
  if (from >= 0 && to >= 0) push(arcs, from, to, kind);
};

const push = (arcs: Arcs, from: number, to: number, kind: Dependency['kind']): void => {
  arcs.from.push(from);
  arcs.to.push(to);
  arcs.kind.push(arcKind[kind]);
};

/** Gives every summary that stands in a dependency, and every summary under one, its two dummies; the number of nodes. */
const addSummaries = (program: Program, leaves: readonly Issue[], between: readonly Dependency[], ends: Ends, arcs: Arcs): number => {
  const wanted = new Uint8Array(program.byId.size);
  let any = false;
  for (const { blocker, blocked } of between) {
    for (const end of [blocker, blocked]) {
      if (issueAt(program, end)?.leaf !== false) continue;
      wanted[end] = 1;
      any = true;
    }
  }
  let nodes = leaves.length;
  if (!any) return nodes;
  const climbed = new Uint8Array(program.byId.size);
  const { parent } = columns(program);
  for (const leaf of leaves) nodes = climb(parent, leaf.index, wanted, climbed, ends, arcs, nodes);
  return nodes;
};

/** Joins a leaf to the nearest wanted summary above it, that one to the next above, and so on, each once. */
const climb = (parent: Int32Array, leaf: number, wanted: Uint8Array, climbed: Uint8Array, ends: Ends, arcs: Arcs, count: number): number => {
  let nodes = count;
  let below = leaf;
  for (let above = nextWanted(parent, below, wanted); above >= 0; above = nextWanted(parent, below, wanted)) {
    if ((ends.start[above] ?? -1) < 0) {
      ends.start[above] = nodes;
      ends.finish[above] = nodes + 1;
      nodes += 2;
    }
    push(arcs, ends.start[above] ?? -1, ends.start[below] ?? -1, 'start-start');
    push(arcs, ends.finish[below] ?? -1, ends.finish[above] ?? -1, 'finish-finish');
    if (climbed[above] === 1) break;
    climbed[above] = 1;
    below = above;
  }
  return nodes;
};

const nextWanted = (parent: Int32Array, below: number, wanted: Uint8Array): number => {
  let at = parent[below] ?? -1;
  while (at >= 0 && wanted[at] !== 1) at = parent[at] ?? -1;
  return at;
};
