import { BrokenSnapshot } from '../store/columns';
import { loadProject } from '../store/snapshot';
import type { LoadedProject } from '../store/snapshot';
import { requestPull } from './request-pull';

/** The snapshot of a project, or null where there is none that can be read; one that is broken is pulled anew. */
export const loadOrRequest = async (site: string, projectId: number): Promise<LoadedProject | null> => {
  try {
    return await loadProject(site, projectId);
  } catch (error) {
    if (!(error instanceof BrokenSnapshot)) throw error;
    await requestPull([projectId], true);
    return null;
  }
};
