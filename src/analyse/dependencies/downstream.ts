import type { DependencyGraph } from '../../model/dependency-graph';
import { issueAt } from '../../model/past-issues';
import type { Program } from '../../model/program';
import { counted, plain } from '../words';

/** What depends on an issue, transitively; issues by their indices, each once, the issue itself not. */
export type Downstream = {
  readonly issues: readonly number[];
  readonly teams: number;
  readonly projects: number;
  /** The points of those issues that have any (never hours); null where none has. */
  readonly points: number | null;
  readonly withoutPoints: number;
};

/**
 * The issues that depend on `starts`, each once; the starts themselves only if `withStarts`. `open` holds the open
 * dependencies alone: work that is done is held by nothing and holds nothing any more.
 */
export const downstreamOf = (program: Program, open: DependencyGraph, starts: readonly number[], withStarts: boolean): Downstream => {
  const issues = reachableFrom(open, starts, withStarts);
  const teams = new Set(issues.map((index) => issueAt(program, index)?.team));
  const projects = new Set(issues.map((index) => issueAt(program, index)?.project));
  return { issues, teams: teams.size, projects: projects.size, ...remainingPoints(program, issues) };
};

const remainingPoints = (program: Program, issues: readonly number[]): Pick<Downstream, 'points' | 'withoutPoints'> => {
  const sized = issues.map((index) => issueAt(program, index)?.points ?? null).filter((points) => points !== null);
  return { points: sized.length === 0 ? null : sized.reduce((sum, points) => sum + points, 0), withoutPoints: issues.length - sized.length };
};

/** "4 issues of 2 teams in 3 projects depend on it, 13 points and 1 without". */
export const downstreamWords = ({ issues, teams, projects, points, withoutPoints }: Downstream): string => {
  const work = points === null ? 'none with points' : `${counted(points, 'point')}${withoutPoints === 0 ? '' : ` and ${plain(withoutPoints)} without`}`;
  return `${counted(issues.length, 'issue')} of ${counted(teams, 'team')} in ${counted(projects, 'project')} ${issues.length === 1 ? 'depends' : 'depend'} on it, ${work}`;
};

/** All nodes that arcs lead to from `starts`, nearest first, with or without the starts. */
export const reachableFrom = ({ out }: Pick<DependencyGraph, 'out'>, starts: readonly number[], withStarts: boolean): readonly number[] => {
  const seen = new Set(starts);
  const reached = [...seen];
  const first = reached.length;
  for (let at = 0; at < reached.length; at += 1) {
    const node = reached[at] ?? 0;
    for (let arc = out.start[node] ?? 0; arc < (out.start[node + 1] ?? 0); arc += 1) {
      const to = out.node[arc] ?? 0;
      if (seen.has(to)) continue;
      seen.add(to);
      reached.push(to);
    }
  }
  return withStarts ? reached : reached.slice(first);
};
