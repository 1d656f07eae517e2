import { randomUUID } from 'node:crypto';
import { WhereConditions, kvs } from '@forge/kvs';
import { deleteAll, setAll } from './in-batches';
import { pagesOf, under } from './pages';

/** Issues a job takes at most; what is left over waits for the next job. */
export const TAKEN_AT_ONCE = 1_000;

/** Up to this many, every issue gets a marker of its own, so that saying it twice is saying it once; beyond, a list. */
const MARKED_SINGLY = 25;

/** Markers come before lists; but a list that waited this long comes first, whatever goes on. */
const LIST_WAITS_MS = 60_000;

const DIRTY = 'dirty:';
const LISTED = 'dirty-list:';
const TAKING = 'taking:';
const LATER = 'later:';

/** A job's claim on issues, kept until they are in the snapshot, so that a kill in between loses nothing. */
export type Taken = { readonly key: string; readonly ids: readonly number[] };

type StoredIds = { readonly ids: readonly number[]; readonly at: number };

/** Says that issues may have changed. A bulk edit of tens of thousands is a few dozen writes. */
export const markDirty = async (issueIds: Iterable<number>): Promise<void> => {
  const ids = [...new Set(issueIds)];
  if (ids.length > MARKED_SINGLY) return list(ids);
  await setAll(ids.map((id) => ({ key: `${DIRTY}${id}`, value: { at: Date.now() } })));
};

/** Their keys sort by time, so that what was put back last is taken last. */
const list = async (ids: readonly number[]): Promise<void> => {
  for (let from = 0; from < ids.length; from += TAKEN_AT_ONCE) {
    const value: StoredIds = { ids: ids.slice(from, from + TAKEN_AT_ONCE), at: Date.now() };
    await kvs.set(`${LISTED}${String(value.at).padStart(14, '0')}:${randomUUID()}`, value);
  }
};

export const anyDirty = async (): Promise<boolean> =>
  (await keysFrom(DIRTY, 1)).length > 0 || (await keysFrom(LISTED, 1)).length > 0;

/**
 * Takes what is marked: first notes it under `taking`, then deletes the marks. Whoever takes reads the issues
 * afterwards, so an event that comes in the meantime marks anew and is not lost. Null where there is nothing.
 */
export const takeDirty = async (): Promise<Taken | null> => {
  const marks = await keysFrom(DIRTY, TAKEN_AT_ONCE);
  const listed = await oldestList();
  if (listed !== null && (marks.length === 0 || Date.now() - listed.value.at > LIST_WAITS_MS)) return take(listed.value.ids, [listed.key]);
  return marks.length === 0 ? null : take(marks.map((key) => Number(key.slice(DIRTY.length))), marks);
};

const oldestList = async () => {
  const page = await kvs.query().where('key', WhereConditions.beginsWith(LISTED)).limit(1).getMany<StoredIds>();
  return page.results[0] ?? null;
};

const take = async (ids: readonly number[], marks: readonly string[]): Promise<Taken> => {
  const key = TAKING + randomUUID();
  await kvs.set(key, { ids, at: Date.now() });
  await deleteAll(marks);
  return { key, ids };
};

export const doneWith = (taken: Taken): Promise<void> => kvs.delete(taken.key);

/** Puts back what a job could not follow, behind all that is marked by now: what fails again holds nothing else up. */
export const giveBack = async (taken: Taken): Promise<void> => {
  await list(taken.ids);
  await doneWith(taken);
};

/** Puts back what jobs took before `before` (milliseconds) and never finished. Answers how many issues. */
export const giveBackTaken = async (before: number): Promise<number> => {
  const page = await kvs.query().where('key', WhereConditions.beginsWith(TAKING)).limit(100).getMany<StoredIds>();
  const lost = page.results.filter((taken) => taken.value.at < before);
  for (const { key, value } of lost) await giveBack({ key, ids: value.ids });
  return lost.reduce((sum, { value }) => sum + value.ids.length, 0);
};

/** How many issues are marked, in lists too, and how many jobs have taken; of very many, at least so many. */
export const countMarked = async (): Promise<{ readonly marked: number; readonly taken: number }> => {
  const [singly, listed, taken] = [await keysFrom(DIRTY, MOST_COUNTED), await listsUnder(LISTED), await listsUnder(TAKING)];
  return { marked: singly.length + listed, taken };
};

const MOST_COUNTED = 2_000;

const listsUnder = async (prefix: string): Promise<number> => {
  const page = await kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100).getMany<StoredIds>();
  return page.results.reduce((sum, { value }) => sum + value.ids.length, 0);
};

/** Issues that changed while their project was being pulled: to be read once more after the pull. */
export const markForLater = (projectId: number, issueIds: Iterable<number>): Promise<void> =>
  setAll([...new Set(issueIds)].map((id) => ({ key: `${LATER}${projectId}:${id}`, value: { at: Date.now() } })));

/** After the pull of a project: makes dirty what was put off. Answers whether there was anything. */
export const dueAfterPull = async (projectId: number): Promise<boolean> => {
  const prefix = `${LATER}${projectId}:`;
  const keys = await keysFrom(prefix, Number.POSITIVE_INFINITY);
  await markDirty(keys.map((key) => Number(key.slice(prefix.length))));
  await deleteAll(keys);
  return keys.length > 0;
};

const keysFrom = async (prefix: string, limit: number): Promise<readonly string[]> => {
  const keys: string[] = [];
  for await (const page of pagesOf(under(prefix))) {
    keys.push(...page.map(({ key }) => key));
    if (keys.length >= limit) break;
  }
  return keys.slice(0, limit);
};
