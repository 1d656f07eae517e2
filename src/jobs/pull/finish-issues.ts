import { siteId } from '../../jira/site';
import { markDirty } from '../../store/dirty';
import { changePullState, type PullState } from '../../store/pull-state';
import { readSeen } from '../../store/seen';
import type { LoadedProject } from '../../store/snapshot';
import { updateSnapshot } from '../../store/update-snapshot';
import { followSoon } from '../queues';
import { wakeSlots } from '../wake-slots';
import { slotsOf } from './pieces';
import { snapshotOf } from './read-range';

/** Once all ranges of a project are read: its snapshot is whole, but for changelogs. Answers the state after it; null where the run is over. */
export const finishIssues = async (state: PullState): Promise<PullState | null> => {
  const { projectId, run } = state;
  const seen = new Set<number>();
  for (const number of state.ranges.keys()) for (const id of await readSeen(projectId, number, run)) seen.add(id);
  const loaded = await snapshotOf(projectId);
  await doubtUnseen(loaded, seen);
  await updateSnapshot(siteId(), projectId, { complete: true }, loaded);
  const finished = await changePullState(projectId, run, (now) => ({ ...now, phase: 'history', total: seen.size, done: seen.size, touchedAt: Date.now() }), { known: state });
  // What comes after belongs to the slot of the first range, which may have come to its end before the others.
  if (finished !== null && finished.ranges.length > 1) await wakeSlots(slotsOf([finished]).slice(0, 1));
  return finished;
};

/**
 * Issues of the snapshot that the pull did not meet are deleted, moved, hidden from the app, or newer than the page
 * they would have been on. Which of these, Jira is asked issue by issue.
 */
const doubtUnseen = async ({ segments }: LoadedProject, seen: ReadonlySet<number>): Promise<void> => {
  const unseen = segments.flat().map(({ id }) => id).filter((id) => !seen.has(id));
  await markDirty(unseen);
  if (unseen.length > 0) await followSoon(Date.now());
};
