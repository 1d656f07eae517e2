import { kvs } from '@forge/kvs';

/** Issues that were read by id a short while ago, each with the moment of its update then; milliseconds. */
export type LatelyFollowed = ReadonlyMap<number, number>;

type Row = readonly [id: number, updatedAt: number, readAt: number];

const KEY = 'lately-followed';

/** Longer than two sweeps and what they overlap. */
const KEPT_MS = 20 * 60_000;
const MOST_KEPT = 2_000;

const rows = async (): Promise<readonly Row[]> => (await kvs.get<{ readonly rows: readonly Row[] }>(KEY))?.rows ?? [];

/** So that a sweep need not read again what an event has told: whatever is missing here is only read once more. */
export const readLatelyFollowed = async (): Promise<LatelyFollowed> => new Map((await rows()).map(([id, updatedAt]) => [id, updatedAt]));

export const noteFollowed = async (followed: LatelyFollowed, now: number): Promise<void> => {
  if (followed.size === 0) return;
  const kept = (await rows()).filter(([id, , readAt]) => now - readAt < KEPT_MS && !followed.has(id));
  const all = [...kept, ...[...followed].map(([id, updatedAt]): Row => [id, updatedAt, now])];
  await kvs.set(KEY, { rows: all.slice(-MOST_KEPT) });
};
