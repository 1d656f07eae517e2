import { siteId } from '../jira/site';
import { anyDirty, dueAfterPull } from '../store/dirty';
import { anyPulling, changePullState } from '../store/pull-state';
import type { PullState } from '../store/pull-state';
import { deleteAll } from '../store/in-batches';
import { seenKeys } from '../store/seen';
import type { LoadedProject } from '../store/snapshot';
import { updateSnapshot, type SnapshotIssue } from '../store/update-snapshot';
import { flagsSoon } from './flags/flags-soon';
import { recompileAll } from './members';
import { followSoon } from './queues';
import { findOtherEnds } from './sweep/lost-projects';

/** Deletions that go with the change of the state; a transaction holds 25 operations. */
const WITH_STATE = 20;

/** The end of a pull: with the last changelogs, the snapshot of the project is whole. Null where the run is over. */
export const finishPull = async (before: PullState, loaded: LoadedProject, last: readonly SnapshotIssue[]): Promise<PullState | null> => {
  const { projectId, run, ranges } = before;
  const now = Date.now();
  await updateSnapshot(siteId(), projectId, { upsert: last, complete: true, historyComplete: true, pulledAt: now }, loaded);
  const seen = seenKeys(projectId, ranges.length);
  await deleteAll(seen.slice(WITH_STATE));
  const ended = await changePullState(projectId, run, (state) =>
    ({ ...state, phase: 'complete', historyDone: state.done, message: null, failures: 0, touchedAt: now, dueAt: now }), { known: before, alongside: { remove: seen.slice(0, WITH_STATE) } });
  if (ended !== null) await afterPull(projectId);
  return ended;
};

/**
 * What changed while the project was pulled is looked at once more. Only once the pull is known to be complete, so
 * that nothing is put off any longer. Links to what came back, and queries, are asked about again when nothing is being pulled any more, and not after each
 * project: they cost as many points as they find issues. Until then, the sweep sees to flags.
 */
const afterPull = async (projectId: number): Promise<void> => {
  const quiet = !await anyPulling();
  if (quiet) await findOtherEnds();
  const due = await dueAfterPull(projectId);
  if (due || (quiet && await anyDirty())) await followSoon(Date.now());
  if (!quiet) return;
  await recompileAll();
  await flagsSoon(Date.now());
};
