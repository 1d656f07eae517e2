import type { Program } from '../program';
import type { SeenThings } from './cut-value';

/** What is in a program that was cut to what its viewer may browse. */
export const seenIn = ({ projects, byId }: Pick<Program, 'projects' | 'byId'>): SeenThings => {
  const versions = new Set(projects.flatMap((project) => project.versions.map(({ id }) => String(id))));
  const ids = new Set(projects.map(({ id }) => id));
  return { issue: (id) => byId.has(id), project: (id) => ids.has(id), version: (id) => versions.has(id) };
};
