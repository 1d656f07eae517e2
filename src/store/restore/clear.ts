import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { deleteAll } from '../in-batches';
import { removeTables } from '../value/table';
import { ENTRIES, HEADS, type TrailEntry, textsKey } from '../trail/entry';

const PAGE = 20;
const AT_ONCE = 25;

const deleteFrom = async (entityName: string, keys: readonly string[]): Promise<void> => {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const { failedKeys } = await kvs.batchDelete(keys.slice(from, from + AT_ONCE).map((key) => ({ key, entityName })));
    if (failedKeys.some(({ error }) => error.code !== 'KEY_NOT_FOUND')) throw new Error('The storage did not delete all of its values.');
  }
};

/** Deletes under a prefix until nothing is found there. */
const deleteUnder = async (prefix: string): Promise<void> => {
  for (;;) {
    const page = await kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100).getMany();
    if (page.results.length === 0) return;
    await deleteAll(page.results.map(({ key }) => key));
  }
};

/** Takes a chain away with its texts, its people and its signed heads. May be done again. */
export const clearChain = async (chain: string): Promise<void> => {
  await deleteFrom(HEADS, [chain]);
  for (;;) {
    const page = await kvs.entity<TrailEntry>(ENTRIES).query().index('by-chain', { partition: [chain] }).sort(Sort.ASC).limit(PAGE).getMany();
    if (page.results.length === 0) break;
    await deleteAll(page.results.map(({ value }) => textsKey(chain, value.seq)));
    await deleteFrom(ENTRIES, page.results.map(({ key }) => key));
  }
  await deleteUnder(`trail-actor:${chain}:`);
  await deleteUnder(`trail-signed:${chain}:`);
};

const keysOf = async (entity: string, programId: string): Promise<readonly string[]> => {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.entity(entity).query().index('by-program', { partition: [programId] }).limit(PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    keys.push(...page.results.map(({ key }) => key));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return keys;
};

/** Takes away requests, answers, meetings, tables and days of a program that a file does not have (`kept`: `place/key`). */
export const clearRecords = async (programId: string, kept: ReadonlySet<string>): Promise<void> => {
  for (const entity of ['promise', 'question', 'meeting', 'day-record']) {
    await deleteFrom(entity, (await keysOf(entity, programId)).filter((key) => !kept.has(`${entity}/${key}`)));
  }
  await removeTables(programId, (table) => kept.has(`value/${programId}:${table}`));
};
