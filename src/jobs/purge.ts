import { FORMAT } from '../store/container';
import { readAnyPointer } from '../store/pointer';
import { dropSnapshot } from '../store/update-snapshot';
import { dropReadyViews } from '../store/ready-views';

/**
 * Takes a project out of the snapshot; its pieces are collected later. Another writer in between only delays it. What a
 * newer version of the app wrote stays.
 */
export const purgeProject = async (projectId: number): Promise<void> => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const stored = await readAnyPointer(projectId);
    if (stored === null || stored.pointer.format > FORMAT) break;
    if (!await dropSnapshot(stored)) continue;
    // Views that are ready may tell of it too.
    await dropReadyViews();
    break;
  }
};
