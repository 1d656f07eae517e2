import { kvs, Sort } from '@forge/kvs';
import { deleteAll, deleteUnder } from '../in-batches';
import { allOf } from '../pages';
import { removeTables } from '../value/table';
import { ENTRIES, HEADS, type TrailEntry, textsKey } from '../trail/entry';

const PAGE = 20;

/** Takes a chain away with its texts, its people and its signed heads. May be done again. */
export const clearChain = async (chain: string): Promise<void> => {
  await deleteAll([chain], HEADS);
  for (;;) {
    const page = await kvs.entity<TrailEntry>(ENTRIES).query().index('by-chain', { partition: [chain] }).sort(Sort.ASC).limit(PAGE).getMany();
    if (page.results.length === 0) break;
    await deleteAll(page.results.map(({ value }) => textsKey(chain, value.seq)));
    await deleteAll(page.results.map(({ key }) => key), ENTRIES);
  }
  await deleteUnder(`trail-actor:${chain}:`);
  await deleteUnder(`trail-signed:${chain}:`);
};

const keysOf = async (entity: string, programId: string): Promise<readonly string[]> =>
  (await allOf(kvs.entity(entity).query().index('by-program', { partition: [programId] }))).map(({ key }) => key);

/** Takes away requests, answers, meetings, tables and days of a program that a file does not have (`kept`: `place/key`). */
export const clearRecords = async (programId: string, kept: ReadonlySet<string>): Promise<void> => {
  for (const entity of ['promise', 'question', 'meeting', 'day-record']) {
    await deleteAll((await keysOf(entity, programId)).filter((key) => !kept.has(`${entity}/${key}`)), entity);
  }
  await removeTables(programId, (table) => kept.has(`value/${programId}:${table}`));
};
