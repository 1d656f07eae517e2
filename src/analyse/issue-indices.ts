import { issueAt } from '../model/past-issues';
import type { Issue, Program } from '../model/program';

/** Whether something holds of the issue at an index. */
export type AtIndex = (index: number) => boolean;

/** The indices below `length` at which a test holds, rising. */
export const indicesWhere = (length: number, holds: AtIndex): Int32Array => {
  const found = new Int32Array(length);
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    if (!holds(index)) continue;
    found[count] = index;
    count += 1;
  }
  return found.slice(0, count);
};

/** Those of some indices at which a test holds, in the same order. */
export const indicesAmong = (indices: Int32Array, holds: AtIndex): Int32Array => {
  const found = new Int32Array(indices.length);
  let count = 0;
  for (let place = 0; place < indices.length; place += 1) {
    const index = indices[place] ?? -1;
    if (!holds(index)) continue;
    found[count] = index;
    count += 1;
  }
  return found.slice(0, count);
};

/** The issues at some indices. */
export const issuesAt = (program: Program, indices: ArrayLike<number>): readonly Issue[] => {
  const found: Issue[] = [];
  for (let place = 0; place < indices.length; place += 1) {
    const issue = issueAt(program, indices[place] ?? -1);
    if (issue !== undefined) found.push(issue);
  }
  return found;
};

/** A test told of issues as one of indices: for what no column says. */
export const atIndex = (program: Program, holds: (issue: Issue) => boolean): AtIndex => (index) => {
  const issue = issueAt(program, index);
  return issue !== undefined && holds(issue);
};
