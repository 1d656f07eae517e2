import { WhereConditions, kvs } from '@forge/kvs';
import { decodeIds, encodeIds } from './id-list';
import { deleteAll } from './in-batches';
import { noteRead } from './units';

/** Which issues a range of a project's pull has met. Of an earlier run, it says nothing. */
type Seen = { readonly run: string; readonly ids: string };

const PREFIX = 'seen:';

const keyOf = (projectId: number, range: number): string => `${PREFIX}${projectId}:${range}`;

/** So that the pull can tell at its end which issues nobody told it about. */
export const readSeen = async (projectId: number, range: number, run: string): Promise<ReadonlySet<number>> => {
  const stored = await kvs.get<Seen>(keyOf(projectId, range));
  noteRead(stored);
  return stored?.run === run ? decodeIds(stored.ids) : new Set();
};

/** What to set in the transaction that says how far the range has come. */
export const seenToStore = (projectId: number, range: number, run: string, ids: Iterable<number>): { readonly key: string; readonly value: Seen } =>
  ({ key: keyOf(projectId, range), value: { run, ids: encodeIds(ids) } });

/** What to delete in the transaction that ends a pull. */
export const seenKeys = (projectId: number, ranges: number): readonly string[] =>
  Array.from({ length: ranges }, (_, range) => keyOf(projectId, range));

/**
 * Forgets what pulls left behind that are over: one that failed or was given up, or a job that was late with its notes.
 * `stillRunning` answers those of some projects that are being pulled. The first page is enough, since this is asked
 * again and again.
 */
export const removeOldSeen = async (stillRunning: (projectIds: readonly number[]) => Promise<ReadonlySet<number>>): Promise<void> => {
  const page = await kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(100).getMany<Seen>();
  if (page.results.length === 0) return;
  const projectIdOf = (key: string): number => Number(key.split(':')[1]);
  const running = await stillRunning(page.results.map(({ key }) => projectIdOf(key)));
  await deleteAll(page.results.map(({ key }) => key).filter((key) => !running.has(projectIdOf(key))));
};
