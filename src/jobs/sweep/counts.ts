import { BadRequest } from '../../jira/errors';
import { countMatching, idList } from '../../jira/jql';
import { siteId } from '../../jira/site';
import { markDirty } from '../../store/dirty';
import { noteDrift } from '../../store/health';
import type { Pointer } from '../../store/pointer';
import { readActivePulls } from '../../store/pull-state';
import { loadProject } from '../../store/snapshot';
import { withinBudget } from '../within-budget';
import { differingIssues } from './key-ranges';
import { withoutLost } from './lost-projects';

/** How many issues Jira counted and how many the snapshot had, when nothing was found that differs. */
export type Counted = { readonly jira: number; readonly own: number };

/** What a search for differences may spend; what it does not find on that, the next hour goes on with. */
const LEAST = 150;
const WANTED = 600;
/** A call, and a list of the last stretch. */
const KEPT_BACK = 60;

/**
 * Holds the number of issues in the snapshot against Jira's count, in one call. Where they differ, the projects and in
 * them the stretches of keys that differ are found by halves, and the issues in question marked, so that Jira is asked
 * for them by id: deleted ones whose event got lost, new ones that nobody told of. Answers the two numbers where they
 * differ without an issue that does, as when Jira's estimate is off: they are not looked into again; else null.
 */
export const checkCounts = async (pointers: readonly Pointer[], before: Counted | null): Promise<Counted | null> => {
  const pulled = new Set((await readActivePulls()).map(({ projectId }) => projectId));
  const whole = pointers.filter(({ complete, projectId }) => complete && !pulled.has(projectId));
  if (whole.length === 0) return null;
  const own = sumOf(whole);
  const jira = await countOf(whole);
  if (jira === null || jira === own) return null;
  if (before !== null && before.jira === jira && before.own === own) return before;
  const found = await withinBudget('sweep', { least: LEAST, wanted: WANTED }, (points) => findDifferences(whole, jira, points));
  return found === 0 ? { jira, own } : null;
};

const sumOf = (pointers: readonly Pointer[]): number => pointers.reduce((sum, { issues }) => sum + issues, 0);

/** Null where Jira does not take the query: a project is gone, and was taken out by now. */
const countOf = async (pointers: readonly Pointer[]): Promise<number | null> => {
  const ids = pointers.map(({ projectId }) => projectId);
  try {
    return await countMatching(`project in ${idList(ids)}`, 'app');
  } catch (error) {
    if (!(error instanceof BadRequest) || (await withoutLost(ids)).length === ids.length) throw error;
    return null;
  }
};

type Group = { readonly pointers: readonly Pointer[]; readonly jira: number };

/** Answers how many issues were marked. */
const findDifferences = async (pointers: readonly Pointer[], jira: number, points: number): Promise<number> => {
  let calls = 0;
  let marked = 0;
  const mayGoOn = (): boolean => (calls += 1) + (marked + 1) * KEPT_BACK < points;
  const waiting: Group[] = [{ pointers, jira }];
  for (let group = waiting.pop(); group !== undefined && mayGoOn(); group = waiting.pop()) {
    const [first] = group.pointers;
    if (first === undefined || group.jira === sumOf(group.pointers)) continue;
    if (group.pointers.length > 1) waiting.push(...await halvesOf(group));
    else marked += await markDifferences(first, group.jira, mayGoOn);
  }
  return marked;
};

const halvesOf = async ({ pointers, jira }: Group): Promise<readonly Group[]> => {
  const at = Math.ceil(pointers.length / 2);
  const [one, other] = [pointers.slice(0, at), pointers.slice(at)];
  const counted = await countOf(one);
  return counted === null ? [] : [{ pointers: one, jira: counted }, { pointers: other, jira: jira - counted }];
};

const markDifferences = async ({ projectId }: Pointer, jira: number, mayGoOn: () => boolean): Promise<number> => {
  const loaded = await loadProject(siteId(), projectId);
  if (loaded === null) return 0;
  const found = await differingIssues(projectId, loaded.segments.flat(), jira, mayGoOn);
  await markDirty(found);
  if (found.size > 0) await noteDrift({ at: Date.now(), projectId, kind: 'count', issues: found.size });
  return found.size;
};
