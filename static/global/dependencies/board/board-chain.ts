import type { BoardLink } from '../../../../src/contract/teams';

type Ends = Pick<BoardLink, 'from' | 'to'>;

const follow = (start: number, next: (at: number) => readonly number[]): ReadonlySet<number> => {
  const seen = new Set([start]);
  for (const at of seen) for (const other of next(at)) seen.add(other);
  return seen;
};

/** The cards that this one waits for and that wait for it, directly or through others, itself included. */
export const chainOf = (links: readonly Ends[], card: number): ReadonlySet<number> => {
  const before = follow(card, (at) => links.filter(({ to }) => to === at).map(({ from }) => from));
  const after = follow(card, (at) => links.filter(({ from }) => from === at).map(({ to }) => to));
  return new Set([...before, ...after]);
};
