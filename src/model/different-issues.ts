import type { Program } from './program';

/** By the earlier day, then by the later one. */
const known = new WeakMap<Program, WeakMap<Program, readonly number[]>>();

/** Keeps which issues of an earlier day are other objects than on a later one. */
export const rememberDifferent = (then: Program, later: Program, indices: readonly number[]): void => {
  known.set(then, new WeakMap([[later, indices]]));
};

/** The indices of issues that differ between two days of one program (see `programAt`); some may stand in it twice. */
export const differentIssues = (then: Program, later: Program): readonly number[] => known.get(then)?.get(later) ?? compared(then, later);

const compared = (then: Program, later: Program): readonly number[] => {
  const found: number[] = [];
  for (let index = 0; index < then.issues.length; index += 1) if (then.issues[index] !== later.issues[index]) found.push(index);
  return found;
};
