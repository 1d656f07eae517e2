import type { Operator } from './condition';

/** The comparison an operator stands for; never true where either side is not a number. */
export const compare = (operator: Operator): ((left: number, right: number) => boolean) => {
  if (operator === '<') return (left, right) => left < right;
  if (operator === '<=') return (left, right) => left <= right;
  if (operator === '>') return (left, right) => left > right;
  return (left, right) => left >= right;
};
