import { PartialSuccessError, Queue, RateLimitError } from '@forge/events';
import { readFollowDue, writeFollowDue } from '../store/follow-due';

/** One job of the pulls; see `PullSlot` for `step`. `waitedUntil`: when it is due, in milliseconds by the clock of who pushed it. */
export type PullJob = { readonly slot: number; readonly step: number; readonly waitedUntil?: number };

/** What is to be followed: marked issues, a project whose versions changed, a sprint that began or ended, a program's rules, or all that the sweep looks at. */
export type FollowJob =
  | { readonly kind: 'issues' }
  | { readonly kind: 'project'; readonly projectId: number }
  | { readonly kind: 'sprint'; readonly sprintId: number }
  | { readonly kind: 'rules'; readonly programId: string }
  | { readonly kind: 'sweep' };

/** Long enough for what a person does in one go to come as one, short enough for figures to follow within seconds. */
export const FOLLOW_DELAY_S = 2;

/** Events that the queue takes in one call. */
const MOST_AT_ONCE = 50;

/** One job at a time for each slot. */
export const pushPulls = async (jobs: readonly PullJob[], delayInSeconds = 0): Promise<void> => {
  const events = jobs.map((body) => ({ body, delayInSeconds, concurrency: { key: `pull-${body.slot}`, limit: 1 } }));
  for (let from = 0; from < events.length; from += MOST_AT_ONCE) {
    await new Queue<PullJob>({ key: 'pull' }).push(events.slice(from, from + MOST_AT_ONCE));
  }
};

/** One job at a time for the whole site. */
export const pushFollow = async (job: FollowJob, delayInSeconds = FOLLOW_DELAY_S): Promise<void> => {
  await new Queue<FollowJob>({ key: 'follow' }).push({ body: job, delayInSeconds, concurrency: { key: 'follow', limit: 1 } });
};

/** Whatever goes on, changes are followed this often. */
const APART_AT_MOST_S = 30;
/** What a change adds to the pause after the job that followed it. */
const PAUSE_PER_CHANGE_S = 3;

/**
 * Makes sure a job will look at marked issues soon: after a moment where it was quiet, else when the pause after the
 * last job is over. Where one is due already, it will see the marks that were set before this call, and another would
 * find nothing. Where the queue takes no more, the marks stay for the sweep.
 */
export const followSoon = async (now: number): Promise<void> => {
  const { due, notBefore } = await readFollowDue();
  if (due > now && due <= now + 1000 * APART_AT_MOST_S) return;
  const pause = Math.min(APART_AT_MOST_S, Math.ceil((notBefore - now) / 1000));
  const seconds = Math.max(FOLLOW_DELAY_S, pause);
  await writeFollowDue({ due: now + 1000 * seconds, notBefore });
  try {
    await pushFollow({ kind: 'issues' }, seconds);
  } catch (error) {
    if (!(error instanceof RateLimitError || error instanceof PartialSuccessError)) throw error;
    await writeFollowDue({ due: 0, notBefore });
  }
};

/** Says that a job begins: what is marked from now on needs another one. */
export const followBegins = async (): Promise<void> => writeFollowDue({ ...await readFollowDue(), due: 0 });

/**
 * Says that a job followed so many changes. The more they were, the longer the pause, up to half a minute: a change
 * that comes alone is followed at once, and of a hundred a minute fifty go together.
 */
export const followPauses = async (now: number, changes: number): Promise<void> => {
  const { due } = await readFollowDue();
  await writeFollowDue({ due, notBefore: now + 1000 * Math.min(APART_AT_MOST_S, PAUSE_PER_CHANGE_S * changes) });
};
