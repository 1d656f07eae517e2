import { countFlags, flaggedIssues } from '../../jira/issue-flag';
import { bucketOf, writeFlagBuckets } from '../../store/flags';
import type { FlagBucket } from '../../store/flags';

/**
 * Takes over what Jira says is flagged, so that a flag that was forged, changed or deleted by hand counts as a
 * difference. What was remembered and is not found may only be missing from the index yet, and is in doubt from now
 * on. What Jira would not take is tried once more.
 */
export const holdAgainstJira = async (buckets: readonly FlagBucket[]): Promise<void> => {
  const found = await flaggedIssues();
  for (const { since, failing } of buckets) {
    failing.clear();
    for (const id of since.keys()) if (!found.has(id)) since.set(id, null);
  }
  for (const [id, since] of found) buckets[bucketOf(id)]?.since.set(id, since);
  await writeFlagBuckets(buckets);
};

/**
 * Whether Jira counts as many flags as were written, in two calls. A flag of which only the day was forged counts as
 * written. What Jira would not take is tried once more in any case.
 */
export const countsAgree = async (buckets: readonly FlagBucket[]): Promise<boolean> => {
  const known = buckets.flatMap(({ since }) => [...since.values()]);
  if (known.includes(null)) return false;
  const { carriers, flagged } = await countFlags();
  if (carriers !== known.length || flagged !== known.length) return false;
  for (const { failing } of buckets) failing.clear();
  return true;
};
