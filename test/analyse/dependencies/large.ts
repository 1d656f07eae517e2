import { analyse, type Analysis } from '../../../src/analyse/analysis';
import type { Dependency, Program } from '../../../src/model/program';
import { issueWith } from '../../../src/model/program-issue';
import { program } from '../../model/program-notation';

/** A program of so many open issues with these dependencies, made without its notation: that reads no 100,000 issues in time. */
export const largeProgram = (issues: number, links: readonly (readonly [blocker: number, blocked: number])[]): Program => {
  const small = program('A-1 doing team Web estimate 2d due 2026-12-10; A-2 team Data estimate 1d due 2026-12-20', 'A-1 blocks A-2');
  const [link] = small.dependencies;
  if (link === undefined) throw new Error('A program of two has its link');
  const made = Array.from({ length: issues }, (_, index) => {
    const like = small.issues[index % 2];
    if (like === undefined) throw new Error('A program of two has two issues');
    return issueWith(like, { index, id: 1000 + index, key: `A-${index + 1}`, jira: { ...like.jira, id: 1000 + index, key: `A-${index + 1}`, links: [] } });
  });
  const dependencies = links.map(([blocker, blocked]): Dependency => ({ ...link, blocker, blocked }));
  return { ...small, issues: made, byId: new Map(made.map(({ id, index }) => [id, index])), dependencies };
};

/** A ring of so many issues, with so many short cuts across it. */
export const ringIssues = (issues: number, chords: number): Analysis => {
  const round = Array.from({ length: issues }, (_, at): readonly [number, number] => [at, (at + 1) % issues]);
  const across = Array.from({ length: chords }, (_, at): readonly [number, number] => [at * 7, (at * 13 + 50) % issues]);
  return analyse(largeProgram(issues, [...round, ...across]));
};

export const dependencies = ({ states }: Analysis): number => states.waiting.length + states.coming.length + states.untold.length;
