import { createHash } from 'node:crypto';
import { rowsFrom } from '../pages';

/** Who ever acted in a chain, so that its entries can be filtered by person; erased with the person. */
type Actor = { readonly accountId: string };

const prefix = (chain: string): string => `trail-actor:${chain}:`;

export const actorKey = (chain: string, accountId: string): string =>
  prefix(chain) + createHash('sha256').update(accountId).digest('hex').slice(0, 32);

/** Account ids of people with an entry in this chain. */
export const actorsOf = async (chain: string): Promise<readonly string[]> =>
  (await rowsFrom<Actor>(prefix(chain))).map(({ value }) => value.accountId);
