import { z } from 'zod';
import type { EntityDefinition } from '../manifest';
import { compareScalars, conditionHolds, conditionsHold, conditionsSchema } from './conditions';
import { checkKey } from './limits';
import type { Row, Rows } from './rows';
import { badRequest } from './storage-error';

export const defaultPage = 20;
export const maxPage = 100;

export type Found = { readonly key: string; readonly row: Row };

export type Page = { readonly found: readonly Found[]; readonly cursor: string | undefined };

const pageSize = (limit: unknown): number => {
  const size = limit ?? defaultPage;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > maxPage) {
    throw badRequest('INVALID_LIMIT', `The limit must be a whole number from 1 to ${maxPage}.`);
  }
  return size;
};

const seal = (after: readonly unknown[]): string => Buffer.from(JSON.stringify(after)).toString('base64url');

const unseal = (cursor: string): readonly unknown[] => {
  try {
    const after: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(after)) return after;
  } catch { /* said below */ }
  throw badRequest('INVALID_CURSOR', 'The cursor is not one this query gave.');
};

const keyQuery = z.object({
  limit: z.unknown().optional(),
  after: z.string().nullish(),
  where: z.array(z.object({ property: z.literal('key'), condition: z.literal('BEGINS_WITH'), values: z.array(z.string()).length(1) })).max(1).nullish(),
});

/** First place in sorted keys that is not before `key`. */
const placeOf = (keys: readonly string[], key: string): number => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Keys that begin with a text, in order, a page at a time. */
export const queryKeys = (rows: Rows, body: unknown): Page => {
  const query = keyQuery.safeParse(body);
  if (!query.success) throw badRequest('INVALID_QUERY', 'A query may ask for the beginning of keys only.');
  const size = pageSize(query.data.limit);
  const prefix = query.data.where?.[0]?.values[0] ?? '';
  const after = typeof query.data.after === 'string' ? String(unseal(query.data.after)[0]) : null;
  const keys = rows.keys();
  const found: Found[] = [];
  const from = placeOf(keys, after !== null && after >= prefix ? after : prefix);
  for (let at = from; at < keys.length && found.length <= size; at += 1) {
    const key = keys[at] ?? '';
    if (!key.startsWith(prefix)) break;
    const row = rows.get(key);
    if (row !== undefined && key !== after) found.push({ key, row });
  }
  const page = found.slice(0, size);
  return { found: page, cursor: found.length > size ? seal([page.at(-1)?.key]) : undefined };
};

const entityQuery = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.union([z.string(), z.number(), z.boolean()])).nullish(),
  range: z.object({
    condition: z.enum(['BEGINS_WITH', 'BETWEEN', 'EQUAL_TO', 'GREATER_THAN', 'GREATER_THAN_EQUAL_TO', 'LESS_THAN', 'LESS_THAN_EQUAL_TO']),
    values: z.array(z.unknown()),
  }).nullish(),
  filters: conditionsSchema.nullish(),
  sort: z.enum(['ASC', 'DESC']).nullish(),
  limit: z.unknown().optional(),
  cursor: z.string().nullish(),
});

type Entry = Found & { readonly value: Readonly<Record<string, unknown>>; readonly order: readonly unknown[] };

const compareEntries = (a: Pick<Entry, 'key' | 'order'>, b: Pick<Entry, 'key' | 'order'>): number => {
  for (let at = 0; at < a.order.length; at += 1) {
    const order = compareScalars(a.order[at], b.order[at]) ?? 0;
    if (order !== 0) return order;
  }
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
};

/** What rows hold, read once: they are never changed, only replaced. */
const values = new WeakMap<Row, Entry['value']>();

const valueOf = (row: Row): Entry['value'] => {
  const known = values.get(row);
  if (known !== undefined) return known;
  const value = JSON.parse(row.json) as Entry['value'];
  values.set(row, value);
  return value;
};

/** Rows that have every attribute of the index: one without is not in it. */
const entriesOf = (rows: Rows, index: EntityDefinition['indexes'][number], partition: readonly unknown[]): Entry[] =>
  rows.keys().flatMap((key) => {
    const row = rows.get(key);
    if (row === undefined) return [];
    const value = valueOf(row);
    const order = index.range.map((name) => value[name]);
    const inside = order.every((item) => item !== undefined) && index.partition.every((name, at) => value[name] === partition[at]);
    return inside ? [{ key, row, value, order }] : [];
  });

/**
 * One page of an index. As on Forge, filters are applied after the page is cut: a page may hold fewer rows than the
 * limit, even none, and still have a next one.
 */
export const queryEntity = (entity: EntityDefinition, rows: Rows, body: unknown): Page => {
  const parsed = entityQuery.safeParse(body);
  if (!parsed.success) throw badRequest('INVALID_QUERY', 'The query of the entity is not well formed.');
  const query = parsed.data;
  const index = entity.indexes.find(({ name }) => name === query.indexName);
  if (index === undefined) throw badRequest('INVALID_INDEX', `${entity.name} declares no index ${query.indexName}.`);
  const partition = query.partition ?? [];
  if (partition.length !== index.partition.length) throw badRequest('INVALID_PARTITION', `${index.name} needs ${index.partition.length} partition values.`);
  const { range, filters } = query;
  const size = pageSize(query.limit);
  const backwards = query.sort === 'DESC' ? -1 : 1;
  const entries = entriesOf(rows, index, partition)
    .filter(({ order }) => range === null || range === undefined || conditionHolds(range.condition, range.values, order[0]))
    .sort((a, b) => backwards * compareEntries(a, b));
  const sealed = typeof query.cursor === 'string' ? unseal(query.cursor) : null;
  const last = sealed === null ? null : { key: checkKey(sealed[0]), order: sealed.slice(1) };
  const rest = last === null ? entries : entries.filter((entry) => backwards * compareEntries(entry, last) > 0);
  const page = rest.slice(0, size);
  const end = page.at(-1);
  return {
    found: page.filter(({ value }) => filters === null || filters === undefined || conditionsHold(entity, filters, value)),
    cursor: rest.length > size && end !== undefined ? seal([end.key, ...end.order]) : undefined,
  };
};
