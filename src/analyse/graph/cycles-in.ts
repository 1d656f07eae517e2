import { columns } from '../../model/columns';
import type { DependencyGraph } from '../../model/dependency-graph';
import { holders } from '../../model/holders';
import type { Program } from '../../model/program';
import { rows } from '../../model/dependency-graph';
import { stronglyConnected, type Components } from './strongly-connected';

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

/**
 * The cycles between groups of issues (epics, projects) that appear when every dependency is lifted to the groups of
 * its two ends. `groupOf[i]` is the group of issue i, -1 for none: such an issue is left out, and so are dependencies
 * within one group.
 */
export const liftedCycles = (program: Program, groupOf: Int32Array, groups: number): readonly (readonly number[])[] => {
  const from: number[] = [];
  const to: number[] = [];
  for (const { blocker, blocked } of program.dependencies) {
    const first = groupOf[blocker] ?? -1;
    const second = groupOf[blocked] ?? -1;
    if (first < 0 || second < 0 || first === second) continue;
    from.push(first);
    to.push(second);
  }
  const out = rows(groups, Int32Array.from(from), Int32Array.from(to));
  return cyclesIn({ nodes: groups, out }, stronglyConnected(groups, out));
};

/** For each issue the index of its epic: itself or its nearest ancestor at Jira's level 1 or above; -1 for none. */
export const epicOf = (program: Program): Int32Array => {
  const { level } = columns(program);
  const epics = new Int32Array(level.length).fill(-1);
  for (let index = 0; index < level.length; index += 1) {
    let at = index;
    while (at >= 0 && (level[at] ?? 0) < 1) at = program.issues[at]?.parent ?? -1;
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
