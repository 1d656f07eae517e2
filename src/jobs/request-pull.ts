import { randomUUID } from 'node:crypto';
import { FORMAT } from '../store/container';
import { siteId } from '../jira/site';
import { readPointersLately } from '../store/read-pointers';
import { beginPulls, isPulling, readPullStates } from '../store/pull-state';
import type { PullState } from '../store/pull-state';
import { wakeSlots } from './wake-slots';

/**
 * Sees to it that these projects are, or will be, in the snapshot. Projects that are in it whole, or being pulled,
 * are left alone; with `again` those that are in it are pulled once more, which replaces what changed.
 */
export const requestPull = async (projectIds: readonly number[], again = false): Promise<void> => {
  const different = [...new Set(projectIds)];
  const states = await readPullStates(different);
  const idle = different.filter((id) => !isPulling(states.get(id)));
  const whole = again ? new Set<number>() : await wholeAmong(idle);
  const begun = idle.filter((id) => !whole.has(id)).map((id) => begin(id, states.get(id)));
  // All are kept before any is told of: jobs begin at once, and a person waits for this.
  if (begun.length === 0) return;
  await beginPulls(begun);
  await wakeSlots([0]);
};

/** Those whose snapshot can be read and has all that a pull brings. */
const wholeAmong = async (projectIds: readonly number[]): Promise<ReadonlySet<number>> => {
  const pointers = projectIds.length === 0 ? new Map<number, never>() : await readPointersLately(siteId(), projectIds);
  return new Set(projectIds.filter((id) => {
    const pointer = pointers.get(id)?.pointer;
    return pointer?.format === FORMAT && pointer.historyComplete;
  }));
};

const begin = (projectId: number, before: PullState | undefined): PullState => {
  const now = Date.now();
  return {
    projectId, run: randomUUID(), phase: 'waiting', ranges: [], done: 0, historyDone: 0, total: null,
    message: null, startedAt: now, touchedAt: now, dueAt: now, failures: before?.phase === 'failed' ? before.failures : 0, badDates: 0,
  };
};
