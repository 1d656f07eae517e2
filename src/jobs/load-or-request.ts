import { loadProjects } from '../store/snapshot';
import type { LoadedProject } from '../store/snapshot';
import { purgeProject } from './purge';
import { repair } from './repair';
import { requestPull } from './request-pull';

/**
 * The snapshots of these projects that can be read, in the order of their ids here; those that cannot are pulled anew.
 * Single pieces that cannot be read are taken out on the way. Throws `NewerFormat` where a newer version of the
 * app has written one of them: what is made of the others alone would be wrong. `lately`: as they were some seconds ago will do.
 */
export const loadOrRequest = async (site: string, projectIds: readonly number[], lately = false): Promise<readonly LoadedProject[]> => {
  const { loaded, broken, newer } = await loadProjects(site, projectIds, lately);
  if (newer !== null) throw newer;
  // At once, so that processes which remember what is lost do not build on it.
  for (const projectId of broken) await purgeProject(projectId);
  if (broken.length > 0) await requestPull(broken, true);
  const found = projectIds.flatMap((id) => loaded.get(id) ?? []);
  await repair(site, found);
  return found;
};
