import type { Journal } from '../../site/journal';
import { heldResponse, jsonHeaders } from '../held-response';
import type { Logger } from '../logger';
import type { EntityDefinition } from '../manifest';
import { checkEntityValue, checkKey, checkValue, maxBatchItems, unitBytes } from './limits';
import { queryEntity, queryKeys, type Page } from './query';
import { openSpaces, type Row, type Rows } from './rows';
import { expiryOf, optionsSchema, type SetOptions } from './set-options';
import { badRequest, keyNotFound, rateLimited, StorageError } from './storage-error';
import { planTransaction } from './transaction';

export type KeyValueStore = {
  /** Answers one request of the storage API, path and body as the client sends them. */
  readonly answer: (path: string, body: unknown) => Response;
  /** Removes what has outlived its time to live; Forge does it at a time of its own choosing. */
  readonly expire: () => number;
  readonly units: () => { readonly read: number; readonly written: number };
};

export type StoreOptions = {
  readonly journal: Journal;
  readonly installationId: string;
  readonly entities: ReadonlyMap<string, EntityDefinition>;
  readonly now: () => number;
  /** Read units, and write units, of 10 KB a minute; null = not counted against. */
  readonly unitsPerMinute: number | null;
  readonly logger: Logger;
};

type Space = { readonly rows: Rows; readonly entity: EntityDefinition | null };

const json = (body: unknown): Response => heldResponse(JSON.stringify(body), { status: 200, headers: jsonHeaders });

const done = (): Response => heldResponse('', { status: 204 });

const item = (key: string, row: Row): Readonly<Record<string, unknown>> => ({
  key, value: JSON.parse(row.json) as unknown, createdAt: row.createdAt, updatedAt: row.updatedAt,
  ...(row.expireAt === null ? {} : { expireTime: new Date(row.expireAt).toISOString() }),
});

const failure = (error: unknown): { readonly code: string; readonly message: string } =>
  error instanceof StorageError ? { code: error.code, message: error.message } : { code: 'INTERNAL_SERVER_ERROR', message: 'The storage failed.' };

type Keyed = { readonly key: unknown; readonly value: unknown; readonly entityName: string | null; readonly options: SetOptions | null };

const looseOptions = optionsSchema.loose();

const illFormed = (): StorageError => badRequest('BAD_REQUEST', 'The request is not well formed.');

const optionsOf = (options: unknown): SetOptions | null => {
  if (options === undefined || options === null) return null;
  const parsed = looseOptions.safeParse(options);
  if (!parsed.success) throw illFormed();
  return parsed.data;
};

/** By hand: every call of the storage comes through here, and a schema would take longer than the storage. */
const parseKeyed = (body: unknown): Keyed => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw illFormed();
  const { key, value, entityName = null, options }: { key?: unknown; value?: unknown; entityName?: unknown; options?: unknown } = body;
  if (entityName !== null && typeof entityName !== 'string') throw illFormed();
  return { key, value, entityName, options: optionsOf(options) };
};

export const openKeyValueStore = ({ journal, installationId, entities, now, unitsPerMinute, logger }: StoreOptions): KeyValueStore => {
  const spaces = openSpaces(journal, installationId);
  const spent = { read: 0, written: 0 };
  const minute = { at: 0, read: 0, written: 0 };

  const spend = (kind: 'read' | 'written', bytes: number): void => {
    const at = Math.floor(performance.now() / 60_000);
    if (at !== minute.at) Object.assign(minute, { at, read: 0, written: 0 });
    const units = Math.max(1, Math.ceil(bytes / unitBytes));
    if (unitsPerMinute !== null && minute[kind] + units > unitsPerMinute) throw rateLimited();
    minute[kind] += units;
    spent[kind] += units;
  };

  const entitySpace = (name: unknown): { readonly definition: EntityDefinition; readonly rows: Rows } => {
    const definition = typeof name === 'string' ? entities.get(name) : undefined;
    if (definition === undefined) throw badRequest('INVALID_ENTITY', `The manifest declares no entity ${String(name)}.`);
    return { definition, rows: spaces.space(`entity/${definition.name}`) };
  };
  const spaceOf = (kind: string, body: Keyed): Space => {
    if (kind === 'secret') return { rows: spaces.space('secret'), entity: null };
    if (kind === '' && body.entityName === null) return { rows: spaces.space('plain'), entity: null };
    const { definition, rows } = entitySpace(body.entityName);
    return { rows, entity: definition };
  };

  const get = (kind: string, body: Keyed): Readonly<Record<string, unknown>> => {
    const { rows } = spaceOf(kind, body);
    const key = checkKey(body.key);
    const row = rows.get(key);
    spend('read', row === undefined ? 0 : Buffer.byteLength(row.json));
    if (row === undefined) throw keyNotFound(key);
    return item(key, row);
  };
  const set = (kind: string, body: Keyed): Response => {
    const { rows, entity } = spaceOf(kind, body);
    const key = checkKey(body.key);
    const text = entity === null ? checkValue(body.value) : checkEntityValue(entity, body.value);
    const before = rows.get(key);
    if (before !== undefined && body.options?.keyPolicy === 'FAIL_IF_EXISTS') throw new StorageError(409, 'KEY_ALREADY_EXISTS', `The key ${key} exists.`);
    spend('written', Buffer.byteLength(text));
    const after = rows.set(key, text, now(), expiryOf(body.options, now()));
    if (body.options?.returnValue === undefined) return heldResponse('', { status: 200 });
    const shown = body.options.returnValue === 'PREVIOUS' ? before : after;
    return shown === undefined ? heldResponse('', { status: 200 }) : json(item(key, shown));
  };
  const remove = (kind: string, body: Keyed): void => {
    const { rows } = spaceOf(kind, body);
    const key = checkKey(body.key);
    spend('written', 0);
    if (!rows.remove(key)) throw keyNotFound(key);
  };

  const page = ({ found, cursor }: Page): Response => {
    spend('read', found.reduce((sum, { row }) => sum + Buffer.byteLength(row.json), 0));
    return json({ data: found.map(({ key, row }) => item(key, row)), ...(cursor === undefined ? {} : { cursor }) });
  };
  const batch = (body: unknown, one: (entry: Keyed) => Readonly<Record<string, unknown>>): Response => {
    if (!Array.isArray(body) || body.length === 0 || body.length > maxBatchItems) throw badRequest('INVALID_BATCH', `A batch has 1 to ${maxBatchItems} items.`);
    const successfulKeys: unknown[] = [];
    const failedKeys: unknown[] = [];
    for (const entry of body.map(parseKeyed)) {
      const named = { key: entry.key, ...(entry.entityName === null ? {} : { entityName: entry.entityName }) };
      try {
        successfulKeys.push({ ...named, ...one(entry) });
      } catch (error) {
        failedKeys.push({ ...named, error: failure(error) });
      }
    }
    return json({ successfulKeys, failedKeys });
  };
  const transact = (body: unknown): Response => {
    const planned = planTransaction({ plain: spaces.space('plain'), entity: entitySpace }, body);
    spend('written', planned.bytes * 2);
    planned.apply(now());
    return heldResponse('', { status: 200 });
  };

  const route = (path: string, body: unknown): Response => {
    switch (path) {
      case '/api/v1/get': return json(get('', parseKeyed(body)));
      case '/api/v1/set': return set('', parseKeyed(body));
      case '/api/v1/delete': remove('', parseKeyed(body)); return done();
      case '/api/v1/secret/get': return json(get('secret', parseKeyed(body)));
      case '/api/v1/secret/set': return set('secret', parseKeyed(body));
      case '/api/v1/secret/delete': remove('secret', parseKeyed(body)); return done();
      case '/api/v1/entity/get': return json(get('entity', parseKeyed(body)));
      case '/api/v1/entity/set': return set('entity', parseKeyed(body));
      case '/api/v1/entity/delete': remove('entity', parseKeyed(body)); return done();
      case '/api/v1/query': return page(queryKeys(spaces.space('plain'), body));
      case '/api/v1/entity/query': {
        const { definition, rows } = entitySpace(parseKeyed(body).entityName);
        return page(queryEntity(definition, rows, body));
      }
      case '/api/v1/batch/get': return batch(body, (entry) => get('', entry));
      case '/api/v1/batch/set': return batch(body, (entry) => { set('', entry); return {}; });
      case '/api/v1/batch/delete': return batch(body, (entry) => { remove('', entry); return {}; });
      case '/api/v1/transaction': return transact(body);
      default: throw new StorageError(404, 'NOT_FOUND', `The storage has no ${path}.`);
    }
  };
  const answer = (path: string, body: unknown): Response => {
    try {
      return route(path, body);
    } catch (error) {
      const status = error instanceof StorageError ? error.status : 500;
      // A mistake of the app, not of its data: whoever builds it wants to read it.
      if (status === 400 || status === 500) logger.warn(`The storage refused ${path}`, error);
      return heldResponse(JSON.stringify(failure(error)), { status, headers: jsonHeaders });
    }
  };
  const expire = (): number => {
    let gone = 0;
    for (const rows of spaces.all()) {
      for (const key of rows.keys()) {
        const at = rows.get(key)?.expireAt ?? null;
        if (at !== null && at <= now() && rows.remove(key)) gone += 1;
      }
    }
    return gone;
  };
  return { answer, expire, units: () => ({ ...spent }) };
};
