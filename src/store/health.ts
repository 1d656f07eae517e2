import { createHash, randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { deleteAll } from './in-batches';
import { rowsFrom } from './pages';

/**
 * Something the app does by itself and that failed the last time, kept until it succeeds. `what` names it and is its
 * key, such as `pull:10001` or `sweep:counts`; `message` is for administrators, without names of issues or people.
 */
export type Failure = {
  readonly what: string;
  readonly projectId: number | null;
  readonly message: string;
  /** First and last time in a row, in milliseconds, and how often. */
  readonly since: number;
  readonly at: number;
  readonly times: number;
};

/**
 * Where the snapshot was found to differ from Jira without an event having said so, and was set right. `count`: issues
 * came or went; `changed`: issues were updated; `links`: links came or went; `gone`: issues are not there any more; `broken`: stored pieces
 * could not be read. `projectId` null for the whole site.
 */
export type Drift = {
  readonly at: number;
  readonly projectId: number | null;
  readonly kind: 'count' | 'changed' | 'links' | 'gone' | 'broken';
  readonly issues: number;
};

const FAILURE = 'failure:';
const DRIFT = 'drift:';

const failureKey = (what: string): string => FAILURE + createHash('sha256').update(what).digest('hex').slice(0, 32);

/** Two processes that fail at once may count as one: it is a hint to people, not a sum. */
export const noteFailure = async ({ what, projectId, message }: Pick<Failure, 'what' | 'projectId' | 'message'>, now: number): Promise<void> => {
  const before = await kvs.get<Failure>(failureKey(what));
  await kvs.set(failureKey(what), { what, projectId, message, since: before?.since ?? now, at: now, times: (before?.times ?? 0) + 1 } satisfies Failure);
};

/** Reads first, since nearly always there is nothing to delete, and a write costs many reads. */
export const forgetFailure = async (what: string): Promise<void> => {
  if (await kvs.get<Failure>(failureKey(what)) !== undefined) await kvs.delete(failureKey(what));
};

export const noteDrift = (drift: Drift): Promise<void> =>
  kvs.set(`${DRIFT}${String(drift.at).padStart(14, '0')}:${randomUUID()}`, drift);

/** All failures, and what was found in drift since a moment, oldest first. */
export const readHealth = async (since: number): Promise<{ readonly failures: readonly Failure[]; readonly drift: readonly Drift[] }> => ({
  failures: (await rowsFrom<Failure>(FAILURE)).map(({ value }) => value),
  drift: (await rowsFrom<Drift>(DRIFT)).map(({ value }) => value).filter(({ at }) => at >= since),
});

export const removeDriftBefore = async (moment: number): Promise<void> =>
  deleteAll((await rowsFrom<Drift>(DRIFT)).filter(({ value }) => value.at < moment).map(({ key }) => key));
