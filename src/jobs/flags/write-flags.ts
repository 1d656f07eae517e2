import { BadRequest, NotAllowed, NotFound } from '../../jira/errors';
import { removeFlag, writeFlag } from '../../jira/issue-flag';
import type { Day } from '../../model/time';
import { bucketOf, writeFlagBucket } from '../../store/flags';
import type { FlagBucket, FlagTrouble } from '../../store/flags';
import type { WantedFlags } from './wanted-flags';

/** One flag to write (`since`) or to take away (null). */
type Difference = { readonly id: number; readonly since: Day | null };

/** Jira takes 50 writes a second of an app; at this many at a time it stays below that. */
const AT_ONCE = 5;
/** What is remembered at once: what a job that is killed leaves in doubt. */
const REMEMBERED_AT_ONCE = 50;

/**
 * What differs between what was written and what should be, a list for each bucket. Nothing is taken away while
 * something is still being read, and what Jira would not take is left alone.
 */
export const differences = (buckets: readonly FlagBucket[], { since: wanted, partial }: WantedFlags): readonly (readonly Difference[])[] => {
  const found: Difference[][] = buckets.map(() => []);
  for (const [id, since] of wanted) {
    const bucket = buckets[bucketOf(id)];
    if (bucket?.since.get(id) !== since && bucket?.failing.has(id) !== true) found[bucketOf(id)]?.push({ id, since });
  }
  for (const [number, bucket] of partial ? [] : buckets.entries()) {
    for (const id of bucket.since.keys()) if (!wanted.has(id) && !bucket.failing.has(id)) found[number]?.push({ id, since: null });
  }
  return found;
};

/**
 * Writes what differs into Jira and remembers it, bucket by bucket. What it is about to write is remembered first, so
 * that a job killed in between leaves no flag that nobody would take away. Throws what Jira is in trouble with; what
 * was written by then is remembered. Answers how many are left because `hasTime` said so.
 */
export const writeDifferences = async (buckets: readonly FlagBucket[], found: readonly (readonly Difference[])[], hasTime: () => boolean): Promise<number> => {
  let left = found.reduce((sum, { length }) => sum + length, 0);
  for (const [number, all] of found.entries()) {
    const bucket = buckets[number];
    for (let from = 0; bucket !== undefined && from < all.length && hasTime(); from += REMEMBERED_AT_ONCE) {
      const some = all.slice(from, from + REMEMBERED_AT_ONCE);
      await writeSome(number, bucket, some);
      left -= some.length;
    }
  }
  return left;
};

const writeSome = async (number: number, bucket: FlagBucket, some: readonly Difference[]): Promise<void> => {
  for (const { id, since } of some) if (since !== null && !bucket.since.has(id)) bucket.since.set(id, null);
  if (some.some(({ since }) => since !== null)) await writeFlagBucket(number, bucket);
  try {
    for (let from = 0; from < some.length; from += AT_ONCE) await allOf(some.slice(from, from + AT_ONCE).map((one) => writeOne(bucket, one)));
  } finally {
    await writeFlagBucket(number, bucket);
  }
};

/** Waits for all of them, and then throws what the first that failed threw: nothing goes on behind what is remembered. */
const allOf = async (work: readonly Promise<void>[]): Promise<void> => {
  const failed = (await Promise.allSettled(work)).find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

const writeOne = async (bucket: FlagBucket, { id, since }: Difference): Promise<void> => {
  try {
    if (since === null) await removeFlag(id);
    else await writeFlag(id, since);
    if (since === null) bucket.since.delete(id);
    else bucket.since.set(id, since);
  } catch (error) {
    if (error instanceof NotFound) bucket.since.delete(id);
    else bucket.failing.set(id, troubleOf(error));
  }
};

const troubleOf = (error: unknown): FlagTrouble => {
  if (error instanceof NotAllowed) return 'not-allowed';
  if (error instanceof BadRequest) return 'refused';
  throw error;
};
