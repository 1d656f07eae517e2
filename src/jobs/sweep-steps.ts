import { idList } from '../jira/jql';
import { projectsById } from '../jira/projects';
import { idsMatching } from '../jira/search';
import { dueAfterPull, markDirty } from '../store/dirty';
import { isPulling, readActivePulls, readPullStates, removePullState } from '../store/pull-state';
import type { PullState } from '../store/pull-state';
import { purgeProject } from './purge';
import { requestPull } from './request-pull';
import { reviveSlots } from './wake-slots';

const MINUTE_MS = 60_000;
/** Jira's index lags behind, and its dates in queries are cut to minutes. */
const OVERLAP_MINUTES = 5;
const PROJECTS_AT_ONCE = 50;

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

/** A stretch of time that is compared in one go; milliseconds. */
const SLICE_MS = 30 * MINUTE_MS;

/**
 * Marks the issues of these projects that Jira says were updated since, as the app sees them. After each slice of
 * time `reached` is told how far it came: what is left goes on from there, however much there is.
 */
export const markChanged = async (projectIds: readonly number[], since: number, now: number, reached: (at: number) => Promise<void>): Promise<void> => {
  for (let from = since; from < now; from += SLICE_MS) {
    const to = Math.min(now, from + SLICE_MS);
    await markDirty(await changedBetween(projectIds, from, to, now));
    await reached(to);
  }
};

/**
 * A date relative to now needs no time zone. What is updated once more comes with a later slice. A project that is
 * gone would spoil the query for the others, so it is left out.
 */
const changedBetween = async (projectIds: readonly number[], from: number, to: number, now: number): Promise<readonly number[]> => {
  const minutes = (at: number): number => Math.ceil((now - at) / MINUTE_MS);
  const until = to === now ? '' : ` AND updated < -${Math.max(0, minutes(to) - OVERLAP_MINUTES)}m`;
  const changed: number[] = [];
  for (let first = 0; first < projectIds.length; first += PROJECTS_AT_ONCE) {
    const present = (await projectsById(projectIds.slice(first, first + PROJECTS_AT_ONCE), 'app')).map((project) => project.id);
    if (present.length === 0) continue;
    const found = await idsMatching(`project in ${idList(present)} AND updated >= -${minutes(from) + OVERLAP_MINUTES}m${until}`);
    changed.push(...found.map((issue) => issue.id));
  }
  return changed;
};

/** A project that is gone or hidden is pulled, which finds that out and purges it. */
export const losses = async (projectIds: readonly number[]): Promise<void> => {
  const present = new Set<number>();
  for (let from = 0; from < projectIds.length; from += PROJECTS_AT_ONCE) {
    for (const { id } of await projectsById(projectIds.slice(from, from + PROJECTS_AT_ONCE), 'app')) present.add(id);
  }
  await requestPull(projectIds.filter((id) => !present.has(id)), true);
};

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
