import { BadRequest } from '../../jira/errors';
import { countMatching, idList } from '../../jira/jql';
import { siteId } from '../../jira/site';
import type { JiraIssue } from '../../model/jira-issue';
import { loadProject } from '../../store/snapshot';
import { differingIssues } from './key-ranges';
import { withoutLost } from './lost-projects';
import { suspect } from './suspicions';

/**
 * What Jira counts and the snapshot is held against: issues that `holds` tells of here and `clause` there (null for all
 * of a project). `own`: how many are expected there, by project. `drift`: what a difference is called. `differs` is told
 * of each project that was looked through, by how many issues Jira's count is above the snapshot's.
 */
export type Sought = {
  readonly clause: string | null;
  readonly holds: (issue: JiraIssue) => boolean;
  readonly own: ReadonlyMap<number, number>;
  readonly drift: 'count' | 'links';
  readonly differs?: (projectId: number, by: number) => void;
};

/** A call, and a list of the last stretch. */
const KEPT_BACK = 60;

export const ownOf = ({ own }: Sought, projectIds: readonly number[]): number => projectIds.reduce((sum, id) => sum + (own.get(id) ?? 0), 0);

/** How many Jira counts, in one call. Null where it does not take the query: a project is gone, and was taken out by now. */
export const countIn = async (projectIds: readonly number[], { clause }: Pick<Sought, 'clause'>): Promise<number | null> => {
  try {
    return await countMatching(`project in ${idList(projectIds)}${clause === null ? '' : ` AND ${clause}`}`, 'app');
  } catch (error) {
    if (!(error instanceof BadRequest) || (await withoutLost(projectIds)).length === projectIds.length) throw error;
    return null;
  }
};

type Group = { readonly projectIds: readonly number[]; readonly jira: number };

/**
 * Finds by halves the projects, and in them the stretches of keys, whose number differs from Jira's, and marks the issues
 * in question, so that Jira is asked for them by id. Spends about so many points. Answers how many were marked.
 */
export const findDifferences = async (sought: Sought, projectIds: readonly number[], jira: number, points: number): Promise<number> => {
  let calls = 0;
  let marked = 0;
  const mayGoOn = (): boolean => (calls += 1) + (marked + 1) * KEPT_BACK < points;
  const waiting: Group[] = [{ projectIds, jira }];
  for (let group = waiting.pop(); group !== undefined && mayGoOn(); group = waiting.pop()) {
    const [first] = group.projectIds;
    if (first === undefined || group.jira === ownOf(sought, group.projectIds)) continue;
    if (group.projectIds.length > 1) waiting.push(...await halvesOf(group, sought));
    else marked += await markDifferences(first, sought, group.jira, mayGoOn);
  }
  return marked;
};

const halvesOf = async ({ projectIds, jira }: Group, sought: Sought): Promise<readonly Group[]> => {
  const at = Math.ceil(projectIds.length / 2);
  const [one, other] = [projectIds.slice(0, at), projectIds.slice(at)];
  const counted = await countIn(one, sought);
  return counted === null ? [] : [{ projectIds: one, jira: counted }, { projectIds: other, jira: jira - counted }];
};

const markDifferences = async (projectId: number, { clause, holds, drift, differs }: Sought, jira: number, mayGoOn: () => boolean): Promise<number> => {
  const loaded = await loadProject(siteId(), projectId);
  if (loaded === null) return 0;
  const issues = loaded.segments.flat();
  differs?.(projectId, jira - issues.filter(holds).length);
  const found = await differingIssues({ projectId, clause, holds }, issues, jira, mayGoOn);
  if (found.size > 0) await suspect(loaded, found, drift);
  return found.size;
};
