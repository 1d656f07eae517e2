import { PartialSuccessError, Queue, RateLimitError } from '@forge/events';
import { readFlagsDue, writeFlagsDue } from '../../store/flags';
import type { ProgramRecord } from '../../store/programs';
import { logTrouble } from '../log';

/** Changes that come together are looked at together. */
const GATHERED_S = 1;
/** Whatever goes on, flags are looked at no more often than this. */
const APART_MS = 30_000;

/** One job at a time for the whole site. */
const push = async (delayInSeconds: number, waitedUntil: number): Promise<void> => {
  await new Queue<{ readonly waitedUntil: number }>({ key: 'flags' }).push({ body: { waitedUntil }, delayInSeconds, concurrency: { key: 'flags', limit: 1 } });
};

/**
 * Sees to it that flags are looked at soon: after a second where it was quiet, else half a minute after the last time.
 * Where a job is due already, it will see what was changed before this call. Where the queue takes no more, or the job
 * is lost, the sweep asks again.
 */
export const flagsSoon = async (now: number): Promise<void> => {
  const { due, ranAt } = await readFlagsDue();
  if (due > now) return;
  await flagsAfter(now, Math.max(GATHERED_S, Math.ceil((ranAt + APART_MS - now) / 1000)));
};

/** Sees to it that flags are looked at after so many seconds, whatever is due before. */
export const flagsAfter = async (now: number, seconds: number): Promise<void> => {
  const { ranAt } = await readFlagsDue();
  await writeFlagsDue({ ranAt, due: now + 1000 * seconds });
  try {
    await push(seconds, now + 1000 * seconds);
  } catch (error) {
    if (!(error instanceof RateLimitError || error instanceof PartialSuccessError)) throw error;
    await writeFlagsDue({ ranAt, due: 0 });
  }
};

/** After a program was saved or deleted: only a published one has flags. The change stands, whatever comes of this. */
export const flagsAfterChange = async (before: ProgramRecord, after: ProgramRecord | null): Promise<void> => {
  if (before.visibility !== 'published' && after?.visibility !== 'published') return;
  try {
    await flagsSoon(Date.now());
  } catch (error) {
    logTrouble('Flags could not be asked for after a change and are left to the sweep.', error);
  }
};
