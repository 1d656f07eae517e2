import type { DependencyGraph } from '../model/dependency-graph';
import type { Program } from '../model/program';

/** What depends on an issue, transitively; issues by their indices, each once, the issue itself not. */
export type Downstream = { readonly issues: readonly number[]; readonly teams: number; readonly projects: number };

/**
 * The issues that are not done and depend on issue `start` through others that are not done: work that is done holds
 * nothing back any more. `graph` holds the open dependencies only.
 */
export const downstreamOf = (program: Program, graph: DependencyGraph, start: number): Downstream => {
  const issues = reachableFrom(graph, start).filter((index) => program.issues[index]?.category !== 'done');
  const teams = new Set(issues.map((index) => program.issues[index]?.team));
  const projects = new Set(issues.map((index) => program.issues[index]?.project));
  return { issues, teams: teams.size, projects: projects.size };
};

/** All nodes that arcs lead to from `start`, nearest first, without `start`. */
export const reachableFrom = ({ out }: Pick<DependencyGraph, 'out'>, start: number): number[] => {
  const seen = new Set([start]);
  const reached = [start];
  for (let at = 0; at < reached.length; at += 1) {
    const node = reached[at] ?? 0;
    for (let arc = out.start[node] ?? 0; arc < (out.start[node + 1] ?? 0); arc += 1) {
      const to = out.node[arc] ?? 0;
      if (seen.has(to)) continue;
      seen.add(to);
      reached.push(to);
    }
  }
  return reached.slice(1);
};
