import { loadProjects } from '../store/snapshot';
import type { LoadedProject } from '../store/snapshot';
import { requestPull } from './request-pull';

/**
 * The snapshots of these projects that can be read, in the order of their ids here; those that cannot are pulled anew.
 */
export const loadOrRequest = async (site: string, projectIds: readonly number[]): Promise<readonly LoadedProject[]> => {
  const { loaded, broken } = await loadProjects(site, projectIds);
  if (broken.length > 0) await requestPull(broken, true);
  return projectIds.flatMap((id) => loaded.get(id) ?? []);
};
