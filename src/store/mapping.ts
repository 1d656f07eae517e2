import type { FieldMapping } from '../model/settings';
import { readPointer, readProject } from './pointer';

/** The fields that the snapshot of a project was read by; null where there is none. Throws `BrokenSnapshot` where it cannot be read. */
export const readMapping = async (projectId: number): Promise<FieldMapping | null> => {
  const stored = await readPointer(projectId);
  return stored === null ? null : (await readProject(stored.pointer.project)).mapping;
};
