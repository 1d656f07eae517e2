import type { Issue, Program } from '../model/program';
import type { Work } from './progress';
import { partOf } from './tally';

/** The size of an issue in one unit; null where it has none. */
export type Size = (issue: Issue) => number | null;

export const pointsOf: Size = (issue) => issue.points;

export const estimateOf: Size = (issue) => issue.estimateSeconds;

/**
 * Says which issues carry the size of the work, so that nothing is counted twice: leaves that have a size, and stories
 * and tasks that have one themselves while none of their sub-tasks has (points usually stand on the story, not on its
 * sub-tasks). An epic with children is a summary and never carries.
 */
export const carriersOf = (program: Program, size: Size): ((issue: Issue) => boolean) => {
  const childHasSize = new Uint8Array(program.issues.length);
  for (const issue of program.issues) {
    if (issue.parent >= 0 && size(issue) !== null) childHasSize[issue.parent] = 1;
  }
  return (issue) => size(issue) !== null
    && (issue.leaf || (issue.level <= 0 && childHasSize[issue.index] === 0));
};

/** The sizes of a program's work by what became of it; set aside work is not in it. */
export const sizedWork = (program: Program, size: Size): Work => {
  const carries = carriersOf(program, size);
  const work = { delivered: 0, dropped: 0, unknown: 0, open: 0 };
  for (const issue of program.issues) {
    const amount = size(issue);
    if (amount === null || !carries(issue)) continue;
    const part = partOf(issue);
    if (part !== 'setAside') work[part === 'doing' || part === 'todo' ? 'open' : part] += amount;
  }
  return work;
};

/** Work without a size: leaves that have none and whose parent does not carry it for them. */
export const withoutSize = (program: Program, size: Size): readonly Issue[] => {
  const carries = carriersOf(program, size);
  return program.issues.filter((issue) => {
    const parent = program.issues[issue.parent];
    return issue.leaf && size(issue) === null && !(parent !== undefined && carries(parent));
  });
};
