import { kvs } from '@forge/kvs';
import { decodeIds, encodeIds } from './id-list';
import { deleteAll } from './in-batches';

/** Which issues a range of a project's pull has met. Of an earlier run, it says nothing. */
type Seen = { readonly run: string; readonly ids: string };

const keyOf = (projectId: number, range: number): string => `seen:${projectId}:${range}`;

/** So that the pull can tell at its end which issues nobody told it about. */
export const readSeen = async (projectId: number, range: number, run: string): Promise<ReadonlySet<number>> => {
  const stored = await kvs.get<Seen>(keyOf(projectId, range));
  return stored?.run === run ? decodeIds(stored.ids) : new Set();
};

export const writeSeen = (projectId: number, range: number, run: string, ids: Iterable<number>): Promise<void> =>
  kvs.set(keyOf(projectId, range), { run, ids: encodeIds(ids) } satisfies Seen);

export const removeSeen = (projectId: number, ranges: number): Promise<void> =>
  deleteAll(Array.from({ length: ranges }, (_, range) => keyOf(projectId, range)));
