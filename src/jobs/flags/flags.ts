import { JiraUnavailable, RateLimited } from '../../jira/errors';
import { siteId, timeLeft } from '../../jira/site';
import { readFlagBuckets, readFlagsDue, readFlagState, writeFlagsDue, writeFlagState } from '../../store/flags';
import type { FlagBucket, FlagState } from '../../store/flags';
import { listPrograms } from '../../store/programs';
import type { ProgramRecord } from '../../store/programs';
import { isRestoring } from '../../store/restore/mark';
import { accounted } from '../accounted';
import { logTrouble } from '../log';
import { flagBasis, versionsOf } from './flag-basis';
import type { FlagBasis } from './flag-basis';
import { flagsAfter } from './flags-soon';
import { countsAgree, holdAgainstJira } from './hold-against-jira';
import { refreshClauses } from './refresh-clauses';
import { wantedFlags, writesFlags } from './wanted-flags';
import { differences, writeDifferences } from './write-flags';

const HOUR_MS = 60 * 60_000;
/** How often counts are held against Jira's, in two calls. */
const COUNTED_AFTER_MS = 2 * HOUR_MS;
/** How often each flag is: that costs a point for each. */
const EACH_AFTER_MS = 7 * 24 * HOUR_MS;
/** Kept free so that a job can still remember what it has written. */
const STOP_BEFORE_MS = 20_000;

/**
 * Keeps the flags on issues what they should be: one on each issue that waits for another team in a published program,
 * and on no other. Only what differs from what was written before is written, so that a job that finds nothing changed
 * costs a few reads. What a job cannot finish is left to the next one.
 */
export const onFlags = (event: { readonly body: unknown }): Promise<void> => accounted('flags', async () => {
  // The end of a restore asks for another.
  if (await isRestoring(siteId(), Date.now())) return;
  await writeFlagsDue({ ...await readFlagsDue(), due: 0 });
  try {
    await keep(Date.now());
  } catch (error) {
    await afterTrouble(error);
  }
}, event);

const keep = async (now: number): Promise<void> => {
  const programs = await listPrograms();
  const basis = await flagBasis(programs, now);
  const before = await readFlagState();
  const heals = now - before.healedAt >= COUNTED_AFTER_MS;
  if (!heals && before.settled === basis.text) return;
  await writeFlagsDue({ ...await readFlagsDue(), ranAt: now });
  const buckets = await readFlagBuckets();
  const readAt = heals ? await heal(buckets, before.readAt ?? 0, now) : before.readAt ?? 0;
  const state = { ...before, healedAt: heals ? now : before.healedAt, readAt, clauses: await clausesFor(programs, before) };
  await writeFlagState({ ...state, settled: null });
  const settled = await writeAll(programs, basis, buckets, now);
  await writeFlagState({ ...state, settled: settled ? basis.text : null, message: null });
};

/** Whether all is written, and nothing was left out because it is still being read. */
const writeAll = async (programs: readonly ProgramRecord[], { open }: FlagBasis, buckets: readonly FlagBucket[], now: number): Promise<boolean> => {
  const wanted = await wantedFlags(programs.filter(writesFlags), siteId(), open, now);
  const left = await writeDifferences(buckets, differences(buckets, wanted), () => timeLeft() > STOP_BEFORE_MS);
  if (left > 0) await flagsAfter(Date.now(), 1);
  return left === 0 && !wanted.partial;
};

/** Answers when each flag was last read. A site whose index does not know the property yet, as just after the app was installed, has nothing to put right. */
const heal = async (buckets: readonly FlagBucket[], readAt: number, now: number): Promise<number> => {
  try {
    if (now - readAt < EACH_AFTER_MS && await countsAgree(buckets)) return readAt;
    await holdAgainstJira(buckets);
    return now;
  } catch (error) {
    if (error instanceof RateLimited || error instanceof JiraUnavailable) throw error;
    logTrouble('Flags could not be held against what is in Jira; that is tried again later.', error);
    return readAt;
  }
};

const clausesFor = async (programs: readonly ProgramRecord[], { clauses }: FlagState): Promise<string | null> => {
  const versions = versionsOf(programs);
  if (clauses === versions) return clauses;
  return await refreshClauses(programs) ? versions : clauses;
};

/** What was written is remembered by now; the rest goes on by itself. */
const afterTrouble = async (error: unknown): Promise<void> => {
  const known = error instanceof RateLimited || error instanceof JiraUnavailable;
  if (!known) logTrouble('Writing flags failed and is tried again.', error);
  const seconds = error instanceof RateLimited ? Math.min(900, error.retryAfterSeconds) : 60;
  const why = error instanceof RateLimited ? `Jira asks to wait ${seconds} s` : 'The last step did not succeed';
  await writeFlagState({ ...await readFlagState(), settled: null, message: `${why}; flags go on by themselves.` });
  await flagsAfter(Date.now(), seconds);
};
