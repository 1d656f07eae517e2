import { randomUUID } from 'node:crypto';
import { BrokenSnapshot } from '../store/columns';
import { readPointer } from '../store/pointer';
import { isPulling, isStalled, readPullState, writePullState } from '../store/pull-state';
import type { PullState } from '../store/pull-state';
import { pushPull } from './queues';

/**
 * Sees to it that these projects are, or will be, in the snapshot. Projects that are in it whole, or being pulled,
 * are left alone; with `again` those that are in it are pulled once more, which replaces what changed.
 */
export const requestPull = async (projectIds: readonly number[], again = false): Promise<void> => {
  for (const projectId of new Set(projectIds)) {
    const state = await readPullState(projectId);
    const running = isPulling(state) && !isStalled(state, Date.now());
    if (running || (!again && await isWhole(projectId))) continue;
    await start(projectId, state);
  }
};

const isWhole = async (projectId: number): Promise<boolean> => {
  try {
    return (await readPointer(projectId))?.pointer.historyComplete ?? false;
  } catch (error) {
    if (error instanceof BrokenSnapshot) return false;
    throw error;
  }
};

const start = async (projectId: number, before: PullState | null): Promise<void> => {
  const now = Date.now();
  const state: PullState = {
    projectId, run: randomUUID(), step: 0, phase: 'waiting', done: 0, historyDone: 0, total: null, pageToken: null, lastKeys: [],
    message: null, startedAt: now, touchedAt: now, dueAt: now, failures: before?.phase === 'failed' ? before.failures : 0, badDates: 0,
  };
  await writePullState(state);
  await pushPull({ projectId, run: state.run, step: 0 });
};
