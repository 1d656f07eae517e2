import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance with a fixed seed: the same seed gives the same sequence, on every machine. */
export type Random = {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  /** True in `share` (0..1) of the cases. */
  readonly chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
};

export const createRandom = (seed: number): Random => {
  const source = xoroshiro128plus(seed);
  const between = (from: number, to: number): number => uniformInt(source, from, to);
  return {
    between,
    chance: (share) => between(0, 999_999) < share * 1_000_000,
    pick: <T>(list: readonly T[]): T => {
      const found = list[between(0, list.length - 1)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
  };
};
