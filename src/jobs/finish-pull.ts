import { siteId } from '../jira/site';
import { anyDirty, dueAfterPull } from '../store/dirty';
import { removeSeen } from '../store/pull-state';
import type { PullState } from '../store/pull-state';
import { updateSnapshot } from '../store/update-snapshot';
import { flagsSoon } from './flags/flags-soon';
import { recompileAll } from './members';
import { followSoon } from './queues';

/** The end of a pull: the snapshot of the project is whole, and queries that find issues of it are asked again. */
export const finishPull = async (state: PullState): Promise<PullState> => {
  await updateSnapshot(siteId(), state.projectId, { complete: true, historyComplete: true, pulledAt: Date.now() });
  await removeSeen(state.projectId);
  await recompileAll((projectId) => projectId === state.projectId);
  return { ...state, phase: 'complete', historyDone: state.done };
};

/**
 * What changed while the project was pulled is looked at once more. Only once the pull is known to be complete, so
 * that nothing is put off any longer.
 */
export const afterPull = async (projectId: number): Promise<void> => {
  const due = await dueAfterPull(projectId);
  if (due || await anyDirty()) await followSoon(Date.now());
  await flagsSoon(Date.now());
};
