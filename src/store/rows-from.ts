import { WhereConditions, kvs } from '@forge/kvs';
import { noteRead } from './units';

export type Row<T> = { readonly key: string; readonly value: T };

/** Most that the storage gives at once. */
const PAGE = 100;

/** All plain values whose keys begin with this, in the order of their keys. */
export const rowsFrom = async <T>(prefix: string): Promise<readonly Row<T>[]> => {
  const rows: Row<T>[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<T>();
    noteRead(page.results);
    rows.push(...page.results.map(({ key, value }) => ({ key, value })));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
};
