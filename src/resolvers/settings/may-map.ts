import { grantedTo } from '../../jira/permissions';
import { isAdmin } from '../roles-of';
import type { Viewer } from '../viewer';

/** Of these projects, those whose fields this person may choose, as Jira says now. */
export const mappable = async (viewer: Viewer, projectIds: readonly number[]): Promise<ReadonlySet<number>> => {
  if (await isAdmin(viewer, { fresh: true })) return new Set(projectIds);
  const granted = await grantedTo(['ADMINISTER_PROJECTS'], { projectIds, issueIds: [] });
  return granted('ADMINISTER_PROJECTS').projects;
};

export const mayMap = async (viewer: Viewer, projectId: number): Promise<boolean> =>
  (await mappable(viewer, [projectId])).has(projectId);
