import type { BoardLink, BoardVerdict } from '../../../../src/contract/teams';
import { verdicts } from './verdict-words';

/** What of the board is looked at; it stands in the address. */
export type BoardLook = { readonly hidden: readonly BoardVerdict[]; readonly crossTeam: boolean };

/** Reads `hide=fine&hide=unplanned&cross=1`; what it does not know it passes over. */
export const parseBoardLook = (query: string): BoardLook => {
  const given = new URLSearchParams(query);
  const hide = given.getAll('hide');
  return { hidden: verdicts.filter((verdict) => hide.includes(verdict)), crossTeam: given.get('cross') === '1' };
};

/** The query that `parseBoardLook` reads back, with everything else that stood in it. */
export const printBoardLook = (query: string, { hidden, crossTeam }: BoardLook): string => {
  const next = new URLSearchParams(query);
  next.delete('hide');
  next.delete('cross');
  for (const verdict of verdicts) if (hidden.includes(verdict)) next.append('hide', verdict);
  if (crossTeam) next.set('cross', '1');
  return next.toString();
};

export const linksShown = (links: readonly BoardLink[], { hidden, crossTeam }: BoardLook): readonly BoardLink[] =>
  links.filter((link) => !hidden.includes(link.verdict) && (!crossTeam || link.crossTeam));
