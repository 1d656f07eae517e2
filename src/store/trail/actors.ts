import { createHash } from 'node:crypto';
import { kvs, WhereConditions } from '@forge/kvs';

/** Who ever acted in a chain, so that its entries can be filtered by person; erased with the person. */
type Actor = { readonly accountId: string };

const prefix = (chain: string): string => `trail-actor:${chain}:`;

export const actorKey = (chain: string, accountId: string): string =>
  prefix(chain) + createHash('sha256').update(accountId).digest('hex').slice(0, 32);

/** Account ids of people with an entry in this chain. */
export const actorsOf = async (chain: string): Promise<readonly string[]> => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix(chain))).limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<Actor>();
    found.push(...page.results.map(({ value }) => value.accountId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
};
