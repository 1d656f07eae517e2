import { siteId, timeLeft } from '../jira/site';
import { collectGarbage } from '../store/blobs';
import { anyDirty, giveBackTaken } from '../store/dirty';
import { allPointers } from '../store/pointer';
import type { Pointer } from '../store/pointer';
import { projectsInUse } from '../store/programs';
import { isRestoring } from '../store/restore/mark';
import { forgetAskedForCount, readSweepState, wasAskedForCount, writeSweepState } from '../store/sweep-state';
import type { SweepState } from '../store/sweep-state';
import { signDaily } from '../store/trail/signed-heads';
import { accounted } from './accounted';
import { collectUploads } from './collect-uploads';
import { flagsSoon } from './flags/flags-soon';
import { logTrouble } from './log';
import { followSoon } from './queues';
import { requestPull } from './request-pull';
import { reviveRestore } from './restore/revive-restore';
import { markChanged } from './sweep/changed';
import { checkCounts } from './sweep/counts';
import { hourlySteps } from './sweep/hourly';
import { keepSiteIndex } from './sweep/keep-site-index';
import { judgeSuspicions } from './sweep/suspicions';
import { readWorklogs } from './worklogs/read-worklogs';
import { clearForgotten, revivePulls } from './sweep-steps';
import { forgetFailed, rememberFailure } from './watched';
import { BudgetSpent } from './within-budget';

/** A job that took markers this long ago was killed. */
const TAKEN_FOR_MS = 10 * 60_000;
const STOP_BEFORE_MS = 20_000;
const HOUR_MS = 60 * 60_000;
const AWAY_MS = 24 * HOUR_MS;

/**
 * Every five minutes, whatever got lost is found again: markers that no job took, jobs that were killed, changes
 * whose events never came (by asking Jira what was updated since the last time, with an overlap), pulls that stopped;
 * and every hour what has no event, in turn and on few points, so that a site where nothing happens costs next to
 * nothing. While what the app keeps is put back, nothing is compared: half of the programs may not be there. Each step
 * may fail for itself; what could not be done is done the next time.
 */
export const onSweep = (): Promise<void> => accounted('sweep', sweep);

const sweep = async (): Promise<void> => {
  const now = Date.now();
  if (await isRestoring(siteId(), now)) return reviveRestore(now);
  const pointers = await allPointers();
  const projectIds = pointers.map((pointer) => pointer.projectId);
  const wanted = await projectsInUse();
  await step('marks', () => giveBackTaken(now - TAKEN_FOR_MS));
  await step('pulls', () => revivePulls([...new Set([...wanted, ...projectIds])], now));
  await step('compare', () => compare(pointers, now));
  await step('suspicions', () => judgeSuspicions(now));
  await step('counts', () => count(pointers, now));
  await step('forgotten', () => clearForgotten(projectIds, wanted, now));
  await step('garbage', () => collectGarbage(now));
  await hourly(pointers, wanted, now);
  await step('index', () => keepSiteIndex(pointers));
  await step('worklogs', () => readWorklogs(now));
  await step('sign', () => signDaily(siteId(), now));
  await step('uploads', () => collectUploads(now));
  if (await anyDirty()) await followSoon(now);
  await flagsSoon(now);
};

/** Where it was lost, or never there, the snapshot is known to be true only of the time when its oldest part was pulled. */
const sweepState = async (pointers: readonly Pointer[], now: number): Promise<SweepState> =>
  (await readSweepState()) ?? { comparedAt: Math.min(now, ...pointers.map(({ pulledAt }) => pulledAt ?? now)) - HOUR_MS, hourlyAt: 0 };

/** After a day without a sweep all is read anew: links come and go without a date, and of those that did nobody told. */
const compare = async (pointers: readonly Pointer[], now: number): Promise<void> => {
  const before = await sweepState(pointers, now);
  const projectIds = pointers.map(({ projectId }) => projectId);
  if (now - before.comparedAt > AWAY_MS) {
    await requestPull(projectIds, true);
    await writeSweepState({ ...before, comparedAt: now });
  } else {
    const pulledAt = new Map(pointers.map((pointer) => [pointer.projectId, pointer.pulledAt ?? 0]));
    await markChanged(projectIds, before.comparedAt, now, (comparedAt) => writeSweepState({ ...before, comparedAt }), pulledAt);
  }
};

/** What is marked is about to be read, so that counts would differ: they are put off for it, but not for ever. */
const count = async (pointers: readonly Pointer[], now: number): Promise<void> => {
  const before = await sweepState(pointers, now);
  const since = now - (before.countedAt ?? 0);
  const asked = await wasAskedForCount();
  if ((since < HOUR_MS && !asked) || (since < 2 * HOUR_MS && await anyDirty())) return;
  if (asked) await forgetAskedForCount();
  const counted = await checkCounts(pointers, before.counted ?? null);
  await writeSweepState({ ...await sweepState(pointers, now), countedAt: now, counted });
};

/** A step that fails is tried again in an hour, and holds up none of the others. */
const hourly = async (pointers: readonly Pointer[], wanted: ReadonlySet<number>, now: number): Promise<void> => {
  let state = await sweepState(pointers, now);
  if (now - state.hourlyAt < HOUR_MS) return;
  for (const { name, work } of hourlySteps(pointers, wanted, now)) {
    await step(name, async () => { state = { ...state, ...await work(state) }; });
  }
  await writeSweepState({ ...state, hourlyAt: now, hours: (state.hours ?? 0) + 1 });
};

/** `what` names it among the failures that administrators are shown. */
const step = async (what: string, work: () => Promise<unknown>): Promise<boolean> => {
  if (timeLeft() < STOP_BEFORE_MS) return false;
  try {
    await work();
    await forgetFailed(`sweep:${what}`);
    return true;
  } catch (error) {
    if (error instanceof BudgetSpent) return false;
    logTrouble('A step of the sweep failed and is left to the next one.', error);
    await rememberFailure(`sweep:${what}`, null, error);
    return false;
  }
};
