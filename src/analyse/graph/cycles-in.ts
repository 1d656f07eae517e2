import { columns } from '../../model/columns';
import type { DependencyGraph } from '../../model/dependency-graph';
import { holders } from '../../model/holders';
import type { Program } from '../../model/program';
import { rows } from '../../model/dependency-graph';
import { endsOf } from '../dependencies/dependency-ends';
import { condensedOrder } from './condensed-order';
import type { Components } from './strongly-connected';

/** The nodes of every cycle: components of more than one node, and nodes with an arc to themselves. */
export const cyclesIn = (graph: Pick<DependencyGraph, 'nodes' | 'out'>, components: Components): readonly (readonly number[])[] => {
  const { of, size } = components;
  const cyclic = new Map<number, number[]>();
  for (let node = 0; node < graph.nodes; node += 1) {
    const component = of[node] ?? -1;
    if ((size[component] ?? 1) < 2 && !pointsToItself(graph, node)) continue;
    const members = cyclic.get(component);
    if (members === undefined) cyclic.set(component, [node]);
    else members.push(node);
  }
  return [...cyclic.values()];
};

const pointsToItself = ({ out }: Pick<DependencyGraph, 'out'>, node: number): boolean => {
  for (let at = out.start[node] ?? 0; at < (out.start[node + 1] ?? 0); at += 1) if (out.node[at] === node) return true;
  return false;
};

/** The groups at the ends of some arcs, ascending, whose places then stand for them in `arcs`: mostly few of all there are. */
const groupsAt = (arcs: readonly Int32Array[], groups: number): readonly number[] => {
  const place = new Int32Array(groups).fill(-1);
  for (const ends of arcs) for (const group of ends) place[group] = 0;
  const met: number[] = [];
  for (let group = 0; group < groups; group += 1) if (place[group] === 0) place[group] = met.push(group) - 1;
  for (const ends of arcs) for (let arc = 0; arc < ends.length; arc += 1) ends[arc] = place[ends[arc] ?? 0] ?? 0;
  return met;
};

/**
 * The cycles between groups of issues (epics, projects) that appear when every dependency is lifted to the groups of
 * its two ends. `groupOf[i]` is the group of issue i, -1 for none: such an issue is left out, and so are dependencies
 * within one group.
 */
export const liftedCycles = (program: Program, groupOf: Int32Array, groups: number): readonly (readonly number[])[] => {
  const { blocker, blocked } = endsOf(program.dependencies);
  const room = [new Int32Array(blocker.length), new Int32Array(blocker.length)] as const;
  let arcs = 0;
  for (let position = 0; position < blocker.length; position += 1) {
    const first = groupOf[blocker[position] ?? -1] ?? -1;
    const second = groupOf[blocked[position] ?? -1] ?? -1;
    if (first < 0 || second < 0 || first === second) continue;
    room[0][arcs] = first;
    room[1][arcs] = second;
    arcs += 1;
  }
  const [from, to] = [room[0].subarray(0, arcs), room[1].subarray(0, arcs)];
  const met = groupsAt([from, to], groups);
  const out = rows(met.length, from, to);
  return cyclesIn({ nodes: met.length, out }, condensedOrder(out)).map((cycle) => cycle.flatMap((place) => met[place] ?? []));
};

/** For each issue the index of its epic: itself or its nearest ancestor at Jira's level 1 or above; -1 for none. */
export const epicOf = (program: Program): Int32Array => {
  const { level, parent } = columns(program);
  const epics = new Int32Array(level.length).fill(-1);
  for (let index = 0; index < level.length; index += 1) {
    let at = index;
    while (at >= 0 && (level[at] ?? 0) < 1) at = parent[at] ?? -1;
    epics[index] = at;
  }
  return epics;
};

/** For each issue the position of its project in `program.projects`. */
export const projectOf = (program: Program): Int32Array => {
  const position = new Map(program.projects.map((project, at) => [project.id, at]));
  const { project, projects } = holders(program);
  const positions = projects.map(({ id }) => position.get(id) ?? -1);
  return project.map((number) => positions[number] ?? -1);
};
