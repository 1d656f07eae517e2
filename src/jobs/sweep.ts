import { hourOf } from '../jira/points';
import { siteId, timeLeft } from '../jira/site';
import { collectGarbage } from '../store/blobs';
import { anyDirty, giveBackTaken } from '../store/dirty';
import { removeDriftBefore } from '../store/health';
import { allPointers } from '../store/pointer';
import { removeSpentBefore } from '../store/points';
import { projectsInUse } from '../store/programs';
import { isRestoring } from '../store/restore/mark';
import { readSweepState, writeSweepState } from '../store/sweep-state';
import type { SweepState } from '../store/sweep-state';
import { signDaily } from '../store/trail/signed-heads';
import { accounted } from './accounted';
import { recompileAll } from './members';
import { flagsSoon } from './flags/flags-soon';
import { followFields } from './follow-fields';
import { followProject } from './follow-project';
import { logTrouble } from './log';
import { followSoon } from './queues';
import { collectUploads, reviveRestore } from './restore/revive-restore';
import { clearForgotten, losses, markChanged, revivePulls } from './sweep-steps';
import { forgetFailed, rememberFailure } from './watched';

/** A job that took markers this long ago was killed. */
const TAKEN_FOR_MS = 10 * 60_000;
const STOP_BEFORE_MS = 20_000;
const HOUR_MS = 60 * 60_000;
/** A week of points spent is kept. */
const SPENT_KEPT_MS = 7 * 24 * HOUR_MS;
/** A month of what the sweep found and put right is kept. */
const DRIFT_KEPT_MS = 30 * 24 * HOUR_MS;

/**
 * Every five minutes, whatever got lost is found again: markers that no job took, jobs that were killed, changes
 * whose events never came (by asking Jira what was updated since the last time, with an overlap), pulls that stopped.
 * Who may see what comes first: it makes what is shown wrong, and not only late. While what the app keeps is put back,
 * nothing is compared: half of the programs may not be there. Each step may fail for itself; what
 * could not be done is done the next time.
 */
export const onSweep = (): Promise<void> => accounted('sweep', sweep);

const sweep = async (): Promise<void> => {
  const now = Date.now();
  if (await isRestoring(siteId(), now)) return reviveRestore(now);
  const projectIds = (await allPointers()).map((pointer) => pointer.projectId);
  const wanted = await projectsInUse();
  await step('gone', () => losses(projectIds));
  await step('marks', () => giveBackTaken(now - TAKEN_FOR_MS));
  await step('pulls', () => revivePulls([...new Set([...wanted, ...projectIds])], now));
  await step('fields', () => followFields(projectIds));
  await step('compare', () => compare(projectIds, now));
  await step('forgotten', () => clearForgotten(projectIds, wanted, now));
  await step('garbage', () => collectGarbage(now));
  await step('hourly', () => renewHourly(projectIds, now));
  await step('sign', () => signDaily(siteId(), now));
  await step('uploads', () => collectUploads(now));
  await step('drift', () => removeDriftBefore(now - DRIFT_KEPT_MS));
  if (await anyDirty()) await followSoon(now);
  await flagsSoon(now);
};

const sweepState = async (now: number): Promise<SweepState> => (await readSweepState()) ?? { comparedAt: now - HOUR_MS, hourlyAt: 0 };

const compare = async (projectIds: readonly number[], now: number): Promise<void> => {
  const before = await sweepState(now);
  await markChanged(projectIds, before.comparedAt, now, (comparedAt) => writeSweepState({ ...before, comparedAt }));
};

const renewHourly = async (projectIds: readonly number[], now: number): Promise<void> => {
  const before = await sweepState(now);
  if (now - before.hourlyAt < HOUR_MS) return;
  await renew(projectIds);
  await writeSweepState({ ...before, hourlyAt: now });
};

/** What has no event of its own, or one that may be lost for good. */
const renew = async (projectIds: readonly number[]): Promise<void> => {
  for (const projectId of projectIds) await followProject(projectId);
  await recompileAll();
  await removeSpentBefore(hourOf(Date.now() - SPENT_KEPT_MS));
};

/** `what` names it among the failures that administrators are shown. */
const step = async (what: string, work: () => Promise<unknown>): Promise<boolean> => {
  if (timeLeft() < STOP_BEFORE_MS) return false;
  try {
    await work();
    await forgetFailed(`sweep:${what}`);
    return true;
  } catch (error) {
    logTrouble('A step of the sweep failed and is left to the next one.', error);
    await rememberFailure(`sweep:${what}`, null, error);
    return false;
  }
};
