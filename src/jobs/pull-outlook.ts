import type { PullProgress } from '../contract/program';
import { siteId } from '../jira/site';
import { isPulling, type PullState } from '../store/pull-state';
import { Remembered } from '../store/remembered';
import { budgets } from './budget';
import { pauseNow } from './jira-limits';

/** What holds pulls back, in points and milliseconds. `left`: of this hour, which ends at `hourEnd`. */
export type PullLimits = { readonly pausedUntil: number | null; readonly left: number; readonly hourly: number; readonly hourEnd: number };

const HOUR_MS = 3_600_000;

/** A page of a hundred issues: with fewer points, nothing goes on. */
const LEAST_POINTS = 101;

/** A rate that was seen for a shorter time says nothing. */
const SEEN_FOR_MS = 3_000;

/** Whoever looks on asks every other second; of many projects, what it was some seconds ago will do. */
const LATELY_MS = 5_000;
const MANY_PROJECTS = 25;
const SITES = 20;

const lately = new Remembered<{ readonly at: number; readonly limits: PullLimits }>(SITES, () => 1);

/** Null where none of these is being pulled, and nothing need be read for it. */
export const readPullLimits = async (states: Iterable<PullState>): Promise<PullLimits | null> => {
  const all = [...states];
  if (!all.some(isPulling)) return null;
  if (all.length <= MANY_PROJECTS) return readLimits();
  const [site, now] = [siteId(), Date.now()];
  const before = lately.known(site);
  if (before !== undefined && Math.abs(now - before.at) <= LATELY_MS && now < before.limits.hourEnd) return before.limits;
  const limits = await readLimits();
  lately.keep(site, { at: now, limits });
  return limits;
};

const readLimits = async (): Promise<PullLimits> => {
  const [pause, all] = await Promise.all([pauseNow(), budgets()]);
  const { hourly = 0, reserved = 0 } = all.find(({ cause }) => cause === 'pull') ?? {};
  return { pausedUntil: pause?.until ?? null, left: hourly - reserved, hourly, hourEnd: (Math.floor(Date.now() / HOUR_MS) + 1) * HOUR_MS };
};

/**
 * Adds to the progress of some pulls when they go on, where they wait, and about how long they still take: by how many
 * issues, as the progress counts them, came in since they began, and by the points that are left.
 */
export const withOutlook = (pull: PullProgress, states: Iterable<PullState>, limits: PullLimits | null, now: number): PullProgress => {
  const active = [...states].filter(isPulling);
  if (limits === null || active.length === 0) return pull;
  const waits = waitOf(limits, now);
  const startedAt = Math.min(...active.map((state) => state.startedAt));
  return { ...pull, ...(waits === null ? {} : waits), remainingSeconds: remaining(pull, now - startedAt, limits, now) };
};

const waitOf = ({ pausedUntil, left, hourEnd }: PullLimits, now: number): Pick<PullProgress, 'goesOnAt' | 'message'> | null => {
  if (pausedUntil !== null && pausedUntil > now) {
    return { goesOnAt: new Date(pausedUntil).toISOString(), message: 'Jira asks the app to pause; the pull goes on by itself.' };
  }
  if (left >= LEAST_POINTS) return null;
  return { goesOnAt: new Date(hourEnd).toISOString(), message: 'The points of Jira for this hour are used up; the pull goes on by itself.' };
};

const remaining = ({ phase, done, total }: PullProgress, elapsed: number, limits: PullLimits, now: number): number | null => {
  const left = total === null ? 0 : total - done;
  const read = phase === 'history' ? done + (total ?? 0) : done;
  if (left <= 0 || read === 0 || elapsed < SEEN_FOR_MS) return null;
  return Math.round(Math.max((left * elapsed) / read, waitFor(left, limits, now)) / 1000);
};

/** How long until the points for so many issues are there, in milliseconds. */
const waitFor = (issues: number, { left, hourly, hourEnd }: PullLimits, now: number): number => {
  if (issues <= left || hourly <= 0) return 0;
  return hourEnd - now + Math.floor((issues - Math.max(0, left)) / hourly) * HOUR_MS;
};
