/**
 * Projects in two parts, other ones each day, none of them empty: what is one too many in one project and one too few in
 * another cancels out where both are counted together. Parts go by one digit after the other of a project's place,
 * written in twos, so that any two of n projects are apart on one of log2(n) days in a row.
 */
export const twoParts = (projectIds: readonly number[], day: number): readonly (readonly number[])[] => {
  const sorted = [...projectIds].sort((a, b) => a - b);
  const digits = Math.max(1, Math.ceil(Math.log2(sorted.length)));
  const digit = 2 ** (day % digits);
  const isOdd = (at: number): boolean => Math.floor(at / digit) % 2 === 1;
  return [sorted.filter((_, at) => !isOdd(at)), sorted.filter((_, at) => isOdd(at))].filter((part) => part.length > 0);
};
