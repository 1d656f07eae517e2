import { timeLeft } from '../jira/site';
import { collectGarbage } from '../store/blobs';
import { anyDirty, giveBackTaken, markDirty } from '../store/dirty';
import { allPointers } from '../store/pointer';
import { listPrograms } from '../store/programs';
import { readSweepState, writeSweepState } from '../store/sweep-state';
import { recompileAll } from './members';
import { followProject } from './follow-project';
import { logTrouble } from './log';
import { followSoon } from './queues';
import { changedSince, clearForgotten, confirmRights, revivePulls } from './sweep-steps';

/** A job that took markers this long ago was killed. */
const TAKEN_FOR_MS = 10 * 60_000;
const STOP_BEFORE_MS = 20_000;
const HOUR_MS = 60 * 60_000;

/**
 * Every five minutes, whatever got lost is found again: markers that no job took, jobs that were killed, changes
 * whose events never came (by asking Jira what was updated since the last time, with an overlap), pulls that stopped.
 * Each step may fail for itself; what could not be done is done the next time.
 */
export const onSweep = async (): Promise<void> => {
  const now = Date.now();
  const before = await readSweepState();
  const projectIds = (await allPointers()).map((pointer) => pointer.projectId);
  const wanted = new Set((await listPrograms()).flatMap((program) => program.projectIds));
  const hourly = now - (before?.hourlyAt ?? 0) >= HOUR_MS;
  await step(() => giveBackTaken(now - TAKEN_FOR_MS));
  await step(() => revivePulls([...new Set([...wanted, ...projectIds])], now));
  const compared = await step(async () => markDirty(await changedSince(projectIds, before?.comparedAt ?? now - HOUR_MS, now)));
  await step(() => confirmRights(projectIds, now));
  await step(() => clearForgotten(projectIds, wanted, now));
  await step(() => collectGarbage(now));
  const renewed = !hourly || await step(() => renew(projectIds));
  await writeSweepState({
    comparedAt: compared ? now : before?.comparedAt ?? now - HOUR_MS,
    hourlyAt: hourly && renewed ? now : before?.hourlyAt ?? 0,
  });
  if (await anyDirty()) await followSoon(now);
};

/** What has no event of its own, or one that may be lost for good. */
const renew = async (projectIds: readonly number[]): Promise<void> => {
  for (const projectId of projectIds) await followProject(projectId);
  await recompileAll();
};

const step = async (work: () => Promise<unknown>): Promise<boolean> => {
  if (timeLeft() < STOP_BEFORE_MS) return false;
  try {
    await work();
    return true;
  } catch (error) {
    logTrouble('A step of the sweep failed and is left to the next one.', error);
    return false;
  }
};
