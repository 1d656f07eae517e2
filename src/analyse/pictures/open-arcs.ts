import { dependencyGraph, type DependencyGraph, endOfNode, nodeOfEnd, type Rows } from '../../model/dependency-graph';
import type { Issue, OutsideEnd, Program } from '../../model/program';
import type { Analysis } from '../analysis';
import { stateCode } from '../dependencies/dependency-state';
import { oncePer } from '../once-per';

/**
 * The open dependencies with the ends outside that members wait for: nodes as in `DependencyGraph`, edges positions in
 * `analysis.states.all`.
 */
export const openArcs = oncePer((analysis: Analysis): DependencyGraph => {
  const { program, states: { all, state } } = analysis;
  return dependencyGraph(program.byId.size, all, { outside: program.outside.length, keep: (position) => state[position] !== stateCode.closed });
});

/** What a node of a picture is: exactly one of the two is not null. */
export type End = { readonly issue: Issue | null; readonly outside: OutsideEnd | null };

export const endAt = ({ issues, outside }: Program, node: number): End => {
  const end = endOfNode(issues.length, node);
  return { issue: issues[end] ?? null, outside: end < 0 ? outside[-1 - end] ?? null : null };
};

export const idOfNode = (program: Program, node: number): number => {
  const { issue, outside } = endAt(program, node);
  return issue?.id ?? outside?.id ?? 0;
};

/** The node of the issue with this key, whatever its case; -1 where there is none. */
export const nodeOfKey = ({ issues, outside }: Program, key: string): number => {
  const wanted = key.trim().toUpperCase();
  const index = issues.findIndex((issue) => issue.key.toUpperCase() === wanted);
  if (index >= 0) return index;
  const beyond = outside.findIndex((end) => end.key.toUpperCase() === wanted);
  return beyond < 0 ? -1 : nodeOfEnd(issues.length, -1 - beyond);
};

/** The nodes and edges on one side of a node. */
export const around = ({ start, node, edge }: Rows, of: number): readonly { readonly node: number; readonly edge: number }[] => {
  const found: { node: number; edge: number }[] = [];
  for (let at = start[of] ?? 0; at < (start[of + 1] ?? 0); at += 1) found.push({ node: node[at] ?? 0, edge: edge[at] ?? 0 });
  return found;
};
