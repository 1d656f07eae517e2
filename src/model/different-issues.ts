import type { Issue, Program } from './program';

/** Which issues of an earlier day are other objects than on a later one, and which they were on that one, at the same places; some may stand in it twice. */
export type Different = { readonly indices: readonly number[]; readonly before: readonly Issue[] };

/** By the earlier day, then by the later one. */
const known = new WeakMap<Program, WeakMap<Program, Different>>();

/** Keeps which issues of an earlier day are other objects than on a later one. */
export const rememberDifferent = (then: Program, later: Program, different: Different): void => {
  known.set(then, new WeakMap([[later, different]]));
};

/** The issues that differ between two days of one program (see `programAt`). */
export const differentIssues = (then: Program, later: Program): Different => known.get(then)?.get(later) ?? compared(then, later);

const compared = (then: Program, later: Program): Different => {
  const indices: number[] = [];
  const before: Issue[] = [];
  for (let index = 0; index < then.issues.length; index += 1) {
    const issue = later.issues[index];
    if (issue === undefined || then.issues[index] === issue) continue;
    indices.push(index);
    before.push(issue);
  }
  return { indices, before };
};
