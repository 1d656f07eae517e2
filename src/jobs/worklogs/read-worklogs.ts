import { siteId, timeLeft } from '../../jira/site';
import { WORKLOGS_AT_ONCE, workDeletedSince, worklogsById, workUpdatedSince, type LoggedWork } from '../../jira/worklogs';
import { listPrograms } from '../../store/programs';
import { loadProject } from '../../store/snapshot';
import type { SettingsRow } from '../../store/value/read-value';
import { readTable } from '../../store/value/table';
import { forgetAskedForWork, readWork, readWorkState, removeWork, tellWorkIsComplete, wasAskedForWork, writeWork, writeWorkState, type WorkState } from '../../store/worklogs';
import { withinBudget } from '../within-budget';
import { mergeWork } from './merge-work';

const EVERY_MS = 15 * 60_000;
/** Work on an issue that the snapshot does not have yet is met once more: this far back all is looked at again. */
const OVERLAP_MS = 30 * 60_000;
const KEPT_FREE_MS = 30_000;
/** A page of ids, its work logs, and what was deleted. */
const POINTS_A_PAGE = WORKLOGS_AT_ONCE + 3;
const POINTS_AT_ONCE = 10 * POINTS_A_PAGE;

/** Projects of the programs whose cost comes from work logged in Jira. */
const projectsWanted = async (): Promise<readonly number[]> => {
  const programs = await listPrograms();
  const wanted = await Promise.all(programs.map(async ({ id, projectIds }) => ((await readTable<SettingsRow>(id, 'settings'))[0]?.source === 'worklogs' ? projectIds : [])));
  return [...new Set(wanted.flat())].sort((a, b) => a - b);
};

/** Which of these projects each issue is of, by the snapshot. */
const projectOfIssues = async (projectIds: readonly number[]): Promise<ReadonlyMap<number, number>> => {
  const found = new Map<number, number>();
  for (const projectId of projectIds) {
    const loaded = await loadProject(siteId(), projectId);
    for (const { id } of loaded?.segments.flat() ?? []) found.set(id, projectId);
  }
  return found;
};

/** What Jira told of these ids goes to the projects of their issues, and out of all others. */
const keep = async (projectIds: readonly number[], projectOf: ReadonlyMap<number, number>, ids: readonly number[], here: readonly LoggedWork[]): Promise<void> => {
  const asked = new Set(ids);
  for (const projectId of projectIds) {
    const of = here.filter(({ issueId }) => projectOf.get(issueId) === projectId);
    const merged = mergeWork(await readWork(projectId), { asked, here: of });
    if (merged !== null) await writeWork(projectId, merged);
  }
};

/** Reads on from where the state says, as long as there is time, and points for one more page; answers how far it came. */
const readOn = async (begun: WorkState, points: number): Promise<WorkState> => {
  const { projectIds } = begun;
  const projectOf = await projectOfIssues(projectIds);
  let state = begun;
  for (let left = points; left >= POINTS_A_PAGE && timeLeft() > KEPT_FREE_MS; left -= POINTS_A_PAGE) {
    const { ids, until, last } = await workUpdatedSince(state.updatedTo);
    if (ids.length > 0) await keep(projectIds, projectOf, ids, await worklogsById(ids));
    const known = last ? Math.max(state.updatedTo, Math.min(until, Date.now() - OVERLAP_MS)) : until;
    state = { ...state, updatedTo: known, complete: state.complete || last };
    await writeWorkState(state);
    if (last) return { ...state, deletedTo: await forgetDeleted(projectIds, projectOf, state.deletedTo) };
  }
  return state;
};

const forgetDeleted = async (projectIds: readonly number[], projectOf: ReadonlyMap<number, number>, since: number): Promise<number> => {
  const { ids, until } = await workDeletedSince(since);
  if (ids.length > 0) await keep(projectIds, projectOf, ids, []);
  return until;
};

/** Where projects came in, all is read once more: Jira tells changed work by its moment, not by its project. */
const stateFor = (before: WorkState | null, projectIds: readonly number[]): WorkState => {
  const covered = before !== null && projectIds.every((id) => before.projectIds.includes(id));
  return covered ? { ...before, projectIds } : { projectIds, updatedTo: 0, deletedTo: 0, complete: false, readAt: 0 };
};

/**
 * Keeps what is logged in Jira on the issues of programs whose cost comes from it: a part of it at a time until all was
 * read once, then what changed, every quarter of an hour. Nothing is asked of Jira where no program wants it.
 */
export const readWorklogs = async (now: number): Promise<void> => {
  const [before, asked] = await Promise.all([readWorkState(), wasAskedForWork()]);
  if (!asked && before !== null && before.complete && now - before.readAt < EVERY_MS) return;
  if (asked) await forgetAskedForWork();
  if (before === null && !asked) return;
  const projectIds = await projectsWanted();
  for (const gone of before?.projectIds.filter((id) => !projectIds.includes(id)) ?? []) await removeWork(gone);
  const begun = stateFor(before, projectIds);
  if (projectIds.length === 0) return writeWorkState({ ...begun, complete: true, readAt: now });
  await withinBudget('pull', { least: POINTS_A_PAGE, wanted: POINTS_AT_ONCE }, async (points) => {
    const state = await readOn(begun, points);
    await writeWorkState({ ...state, readAt: now });
    if (state.complete && !begun.complete) await tellWorkIsComplete();
  });
};
