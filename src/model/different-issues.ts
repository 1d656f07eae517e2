import { ANYTHING } from './changed-fields';
import type { Program } from './program';

/**
 * Which issues of an earlier day are other objects than on a later one, some of them twice, and which of their fields may
 * differ, as sums of the bits of `CHANGED`: `STATE` stands for all that hangs on its state, `parent` for its place, `TOUCHED` for whether it is set aside.
 */
export type Different = { readonly indices: readonly number[]; readonly fields: readonly number[] };

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
  for (let index = 0; index < then.issues.length; index += 1) {
    const issue = later.issues[index];
    if (issue === undefined || then.issues[index] === issue) continue;
    indices.push(index);
  }
  return { indices, fields: indices.map(() => ANYTHING) };
};
