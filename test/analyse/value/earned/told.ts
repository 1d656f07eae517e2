import { analyse } from '../../../../src/analyse/analysis';
import { figureOf } from '../../../../src/analyse/figure-of';
import { measureByKey } from '../../../../src/analyse/measures';
import type { Figure } from '../../../../src/analyse/measure';
import type { Program } from '../../../../src/model/program';

/** A measure of a program, as its evidence has it. */
export const figureIn = (of: Program, key: string): Figure => {
  const measure = measureByKey.get(key);
  if (measure === undefined) throw new Error(`There is no measure ${key}.`);
  return figureOf(measure, analyse(of));
};

/** Its value, or why there is none. */
export const told = (of: Program, key: string): number | string | null => {
  const { value, reason } = figureIn(of, key);
  return value ?? reason;
};
