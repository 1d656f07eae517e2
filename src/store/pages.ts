import { kvs, WhereConditions } from '@forge/kvs';
import { noteRead } from './units';

export type Row<T> = { readonly key: string; readonly value: T };

/** A query of the storage, of plain values or of an entity; `cursor` says where it goes on. */
type Query<T> = {
  limit(most: number): Query<T>;
  cursor(from: string): Query<T>;
  getMany(): Promise<{ readonly results: readonly Row<T>[]; readonly nextCursor?: string | null }>;
};

/** Most that the storage gives at once. */
export const PAGE = 100;

/** What a query finds, in its order: a page at a time, each read when it is asked for. */
export async function* pagesOf<T>(query: Query<T>): AsyncGenerator<readonly Row<T>[], void, void> {
  let next: Query<T> | null = query.limit(PAGE);
  while (next !== null) {
    const { results, nextCursor } = await next.getMany();
    noteRead(results);
    yield results;
    next = nextCursor === undefined || nextCursor === null ? null : next.cursor(nextCursor);
  }
}

/** All that a query finds, in its order. */
export const allOf = async <T>(query: Query<T>): Promise<readonly Row<T>[]> => {
  const rows: Row<T>[] = [];
  for await (const page of pagesOf(query)) rows.push(...page.map(({ key, value }) => ({ key, value })));
  return rows;
};

/** A query of all plain values whose keys begin with this, in the order of their keys. */
export const under = <T>(prefix: string): Query<T> => kvs.query().where('key', WhereConditions.beginsWith(prefix));

/** All plain values whose keys begin with this, in the order of their keys. */
export const rowsFrom = <T>(prefix: string): Promise<readonly Row<T>[]> => allOf(under<T>(prefix));
