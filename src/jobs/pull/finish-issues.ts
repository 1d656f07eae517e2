import { siteId } from '../../jira/site';
import { markDirty } from '../../store/dirty';
import { changePullState, type PullState } from '../../store/pull-state';
import { readSeen } from '../../store/seen';
import { updateSnapshot } from '../../store/update-snapshot';
import { snapshotOf } from './read-range';

/** Once all ranges of a project are read: its snapshot is whole, but for changelogs. Answers the state after it; null where the run is over. */
export const finishIssues = async (state: PullState): Promise<PullState | null> => {
  const { projectId, run } = state;
  const seen = new Set<number>();
  for (const number of state.ranges.keys()) for (const id of await readSeen(projectId, number, run)) seen.add(id);
  await doubtUnseen(projectId, seen);
  await updateSnapshot(siteId(), projectId, { complete: true });
  return changePullState(projectId, run, (now) => ({ ...now, phase: 'history', total: seen.size, done: seen.size, touchedAt: Date.now() }));
};

/**
 * Issues of the snapshot that the pull did not meet are deleted, moved, hidden from the app, or newer than the page
 * they would have been on. Which of these, Jira is asked issue by issue.
 */
const doubtUnseen = async (projectId: number, seen: ReadonlySet<number>): Promise<void> => {
  const { segments } = await snapshotOf(projectId);
  await markDirty(segments.flat().map(({ id }) => id).filter((id) => !seen.has(id)));
};
