import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import type { RateLimited } from '../jira/errors';
import { allHeldBack, type Hold, holdAllBack, release } from '../jira/held-back';
import { readPause, writePause } from '../store/pause';
import { logTrouble } from './log';

/** The longest that the queue puts an event off, in seconds. */
export const LONGEST_DELAY_S = 900;

const waited = z.object({ waitedUntil: z.number() });
const event = z.object({ body: z.unknown(), retryContext: z.object({ retryData: z.unknown().optional() }).optional() });

/**
 * The moment that a job was put off to, in milliseconds by the clock of the process that put it off; 0 where it was not.
 * That it has come, the platform says by delivering the job: clocks of processes need not agree.
 */
export const waitedUntil = (delivered: unknown): number => {
  const parsed = event.safeParse(delivered);
  if (!parsed.success) return 0;
  const moments = [parsed.data.body, parsed.data.retryContext?.retryData].map((place) => waited.safeParse(place));
  return Math.max(0, ...moments.map((found) => found.data?.waitedUntil ?? 0));
};

/** Asks the queue to deliver a job again once Jira lets it go on. */
export const retryWhenAllowed = ({ retryAfterSeconds }: RateLimited): InvocationError => {
  const seconds = Math.min(LONGEST_DELAY_S, retryAfterSeconds);
  return new InvocationError({
    retryAfter: seconds, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    retryData: { waitedUntil: Date.now() + 1000 * seconds },
  });
};

/** Begins a job; never fails it. What other processes were told to wait for, this one waits for too; what was waited for is over. */
export const takeUpLimits = async (delivered: unknown): Promise<void> => {
  const over = waitedUntil(delivered);
  release(over);
  try {
    const pause = await readPause();
    if (pause !== null && pause.until > Math.max(over, Date.now())) holdAllBack(pause);
  } catch (error) {
    logTrouble('Whether Jira asked to pause could not be read; Jira says so itself where it is asked.', error);
  }
};

/** Ends a job: tells the other processes what Jira said to this one. Never fails the work. */
export const passOnLimits = async (): Promise<void> => {
  const now = Date.now();
  const hold = allHeldBack(now);
  if (hold === null) return;
  try {
    await writePause({ since: now, until: hold.until, reason: hold.reason });
  } catch (error) {
    logTrouble('A pause that Jira asked for could not be passed on.', error);
  }
};

/** While Jira grants the app nothing: until when, and why. Null while it does. */
export const pauseNow = async (): Promise<Hold | null> => {
  const pause = await readPause();
  return pause !== null && pause.until > Date.now() ? pause : null;
};
