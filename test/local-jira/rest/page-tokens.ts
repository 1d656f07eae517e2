import { randomUUID } from 'node:crypto';
import { badRequest } from './errors';

type Kept<T> = { readonly owner: string; readonly items: readonly T[]; readonly from: number; readonly until: number };

/**
 * Tokens for the next page of a result. A token is good for the one who got it, for the same question, for seven
 * days and not beyond a restart; the result is the one of the first page, whatever has changed since.
 */
export type PageTokens<T> = {
  readonly open: (token: string, owner: string) => { readonly items: readonly T[]; readonly from: number };
  readonly issue: (owner: string, items: readonly T[], from: number) => string;
};

const sevenDays = 7 * 24 * 3600 * 1000;
const most = 1000;

export const pageTokens = <T>(now: () => number): PageTokens<T> => {
  const kept = new Map<string, Kept<T>>();
  return {
    open: (token, owner) => {
      const found = kept.get(token);
      if (found === undefined || found.owner !== owner || found.until < now()) throw badRequest('The provided next page token is invalid or has expired.');
      return found;
    },
    issue: (owner, items, from) => {
      const token = randomUUID();
      kept.set(token, { owner, items, from, until: now() + sevenDays });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return token;
    },
  };
};
