import { dueAfterPull } from '../store/dirty';
import { isPulling, readActivePulls, readPullStates, removePullState } from '../store/pull-state';
import type { PullState } from '../store/pull-state';
import { purgeProject } from './purge';
import { requestPull } from './request-pull';
import { reviveSlots } from './wake-slots';

const MINUTE_MS = 60_000;

/** Goes on with pulls that were killed, and tries failed ones again: after 10 minutes, 20, 40, ... at most 10 hours. */
export const revivePulls = async (projectIds: readonly number[], now: number): Promise<void> => {
  const states = await readPullStates(projectIds);
  for (const projectId of projectIds) {
    const state = states.get(projectId);
    if (state === undefined) await requestPull([projectId]);
    else if (state.phase === 'failed' && now - state.touchedAt > retryAfterMs(state)) await requestPull([projectId], true);
    else if (!isPulling(state)) await dueAfterPull(projectId);
  }
  const active = await readActivePulls();
  if (active.length > 0) await reviveSlots(active, now);
};

const retryAfterMs = (state: PullState): number => 10 * MINUTE_MS * 2 ** Math.min(state.failures - 1, 6);

/** Projects that no program has any more leave the snapshot after an hour. */
export const clearForgotten = async (projectIds: readonly number[], wanted: ReadonlySet<number>, now: number): Promise<void> => {
  const forgotten = projectIds.filter((projectId) => !wanted.has(projectId));
  const states = await readPullStates(forgotten);
  for (const projectId of forgotten) {
    const state = states.get(projectId);
    if (state !== undefined && now - state.startedAt < 60 * MINUTE_MS) continue;
    await purgeProject(projectId);
    await removePullState(projectId);
  }
};
