import { idList } from '../jira/jql';
import { readRightsLabel } from '../jira/rights-label';
import { projectsById } from '../jira/projects';
import { idsMatching } from '../jira/search';
import { dueAfterPull } from '../store/dirty';
import { isPulling, readPullStates, removePullState } from '../store/pull-state';
import type { PullState } from '../store/pull-state';
import { writeRightsLabel } from '../store/rights';
import { purgeProject } from './purge';
import { pushPull } from './queues';
import { STALLED_AFTER_MS, requestPull } from './request-pull';

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
    else if (isPulling(state) && now - state.touchedAt > STALLED_AFTER_MS) await pushPull({ projectId, run: state.run, step: state.step });
    else if (!isPulling(state)) await dueAfterPull(projectId);
  }
};

const retryAfterMs = (state: PullState): number => 10 * MINUTE_MS * 2 ** Math.min(state.failures - 1, 6);

/**
 * Ids of issues of these projects that Jira says were updated since, as the app sees them. A date relative to now
 * needs no time zone. A project that is gone would spoil the query for the others, so it is left out.
 */
export const changedSince = async (projectIds: readonly number[], since: number, now: number): Promise<readonly number[]> => {
  const minutes = Math.ceil((now - since) / MINUTE_MS) + OVERLAP_MINUTES;
  const changed: number[] = [];
  for (let from = 0; from < projectIds.length; from += PROJECTS_AT_ONCE) {
    const present = (await projectsById(projectIds.slice(from, from + PROJECTS_AT_ONCE), 'app')).map((project) => project.id);
    if (present.length === 0) continue;
    const found = await idsMatching(`project in ${idList(present)} AND updated >= -${minutes}m`);
    changed.push(...found.map((issue) => issue.id));
  }
  return changed;
};

/** Schemes change without an event. A project that is gone or hidden is pulled, which finds that out and purges it. */
export const confirmRights = async (projectIds: readonly number[], now: number): Promise<void> => {
  const present = new Set<number>();
  for (let from = 0; from < projectIds.length; from += PROJECTS_AT_ONCE) {
    for (const { id } of await projectsById(projectIds.slice(from, from + PROJECTS_AT_ONCE), 'app')) present.add(id);
  }
  for (const projectId of projectIds) {
    if (present.has(projectId)) await writeRightsLabel(projectId, { label: await readRightsLabel(projectId), readAt: now });
    else await requestPull([projectId], true);
  }
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
