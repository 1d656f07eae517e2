import { readAnyPointer } from '../store/pointer';
import { dropSnapshot } from '../store/update-snapshot';

/** Takes a project out of the snapshot; its pieces are collected later. Another writer in between only delays it. */
export const purgeProject = async (projectId: number): Promise<void> => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const stored = await readAnyPointer(projectId);
    if (stored === null || await dropSnapshot(stored)) break;
  }
};
