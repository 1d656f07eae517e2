import { randomUUID } from 'node:crypto';
import { WhereConditions, kvs } from '@forge/kvs';

/** Markers a job takes at most; what is left over waits for the next job. */
export const TAKEN_AT_ONCE = 1_000;

const DIRTY = 'dirty:';
const TAKING = 'taking:';
const LATER = 'later:';

/** A job's claim on markers, kept until their issues are in the snapshot, so that a kill in between loses nothing. */
export type Taken = { readonly key: string; readonly ids: readonly number[] };

type StoredTaken = { readonly ids: readonly number[]; readonly at: number };

/** Says that an issue may have changed. Saying it twice is saying it once. */
export const markDirty = async (issueIds: Iterable<number>): Promise<void> => {
  for (const id of new Set(issueIds)) await kvs.set(`${DIRTY}${id}`, { at: Date.now() });
};

export const anyDirty = async (): Promise<boolean> => (await keysFrom(DIRTY, 1)).length > 0;

/**
 * Takes markers: first notes them under `taking`, then deletes them. Whoever takes reads the issues afterwards, so an
 * event that comes in the meantime sets a marker anew and is not lost. Null where there are none.
 */
export const takeDirty = async (): Promise<Taken | null> => {
  const ids = (await keysFrom(DIRTY, TAKEN_AT_ONCE)).map((key) => Number(key.slice(DIRTY.length)));
  if (ids.length === 0) return null;
  const key = TAKING + randomUUID();
  await kvs.set(key, { ids, at: Date.now() });
  for (const id of ids) await kvs.delete(`${DIRTY}${id}`);
  return { key, ids };
};

export const doneWith = (taken: Taken): Promise<void> => kvs.delete(taken.key);

/** Marks again what jobs took before `before` (milliseconds) and never finished. Answers how many issues. */
export const giveBackTaken = async (before: number): Promise<number> => {
  const page = await kvs.query().where('key', WhereConditions.beginsWith(TAKING)).limit(100).getMany<StoredTaken>();
  let count = 0;
  for (const { key, value } of page.results.filter((taken) => taken.value.at < before)) {
    await markDirty(value.ids);
    await kvs.delete(key);
    count += value.ids.length;
  }
  return count;
};

/** Issues that changed while their project was being pulled: to be read once more after the pull. */
export const markForLater = async (projectId: number, issueIds: Iterable<number>): Promise<void> => {
  for (const id of new Set(issueIds)) await kvs.set(`${LATER}${projectId}:${id}`, { at: Date.now() });
};

/** After the pull of a project: makes dirty what was put off. Answers whether there was anything. */
export const dueAfterPull = async (projectId: number): Promise<boolean> => {
  const prefix = `${LATER}${projectId}:`;
  const keys = await keysFrom(prefix, Number.POSITIVE_INFINITY);
  await markDirty(keys.map((key) => Number(key.slice(prefix.length))));
  for (const key of keys) await kvs.delete(key);
  return keys.length > 0;
};

const keysFrom = async (prefix: string, limit: number): Promise<readonly string[]> => {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    keys.push(...page.results.map((result) => result.key));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && keys.length < limit);
  return keys.slice(0, limit);
};
