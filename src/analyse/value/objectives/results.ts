import type { Program } from '../../../model/program';
import type { Increment } from '../../../model/settings';
import type { Day } from '../../../model/time';
import type { Objective } from '../../../model/value/objective';
import type { Known } from '../known';
import { objectiveCompletion, predictability } from '../objectives';
import { oncePer } from '../../once-per';

/** What an increment came to. `increment` null: objectives of one that the program does not have any more. */
export type IncrementResult = {
  readonly increment: Increment | null;
  readonly objectives: readonly Objective[];
  readonly committed: number;
  readonly delivered: number;
  /** Committed, and not scored yet. */
  readonly unscored: number;
  readonly completion: Known;
  readonly predictability: Known;
};

/** An objective as it stood at the end of a day; null where it had not been entered by then. */
const onDay = (one: Objective, day: Day): Objective | null => {
  if (one.addedOn > day) return null;
  const [frozen, scored] = [one.frozenOn !== null && one.frozenOn <= day, one.scoredOn !== null && one.scoredOn <= day];
  return {
    ...one,
    ...(frozen ? {} : { committed: false, frozenOn: null }),
    ...(scored ? {} : { delivered: null, actual: null, scoredOn: null }),
  };
};

/** Figures of some objectives of one increment. */
export const resultOf = (increment: Increment | null, objectives: readonly Objective[]): IncrementResult => {
  const committed = objectives.filter((one) => one.committed);
  return {
    increment, objectives, committed: committed.length,
    delivered: committed.filter(({ delivered }) => delivered === true).length,
    unscored: committed.filter(({ delivered }) => delivered === null).length,
    completion: objectiveCompletion(objectives), predictability: predictability(objectives),
  };
};

const group = (objectives: readonly Objective[], ids: ReadonlySet<string>): ReadonlyMap<string | null, readonly Objective[]> => {
  const groups = new Map<string | null, Objective[]>();
  for (const one of objectives) {
    const key = ids.has(one.incrementId) ? one.incrementId : null;
    const before = groups.get(key);
    if (before === undefined) groups.set(key, [one]);
    else before.push(one);
  }
  return groups;
};

/** Every increment of the program with its objectives as they stood on its day, in their order; last, those of increments that are gone. */
export const incrementResults = oncePer((program: Program): readonly IncrementResult[] => {
  const { settings: { increments }, asOf, value: { objectives } } = program;
  const groups = group(objectives.flatMap((one) => onDay(one, asOf) ?? []), new Set(increments.map(({ id }) => id)));
  const lost = groups.get(null);
  return [...increments.map((increment) => resultOf(increment, groups.get(increment.id) ?? [])), ...(lost === undefined ? [] : [resultOf(null, lost)])];
});

/**
 * The increment that a single figure is of: the last one with committed objectives that has ended, or whose committed
 * objectives are all scored already; before there is one, the first with committed objectives. Null where none has any.
 */
export const judgedIncrement = (program: Program): (IncrementResult & { readonly increment: Increment }) | null => {
  const known = incrementResults(program).flatMap((result) => (result.increment === null || result.committed === 0 ? [] : [{ ...result, increment: result.increment }]));
  return known.findLast(({ increment, unscored }) => increment.end < program.asOf || unscored === 0) ?? known[0] ?? null;
};
