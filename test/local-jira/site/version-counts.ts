import type { Site } from './site';
import type { Project } from './types';

export type VersionCounts = { readonly unmapped: number; readonly toDo: number; readonly inProgress: number; readonly done: number };

const none: VersionCounts = { unmapped: 0, toDo: 0, inProgress: 0, done: 0 };

const names = { new: 'toDo', indeterminate: 'inProgress', done: 'done' } as const;

/** How many issues of each version are to be done, in progress and done; the issues are looked through once. */
export const versionCounts = (site: Site, project: Project): ((versionId: string) => VersionCounts) => {
  const counts = new Map<string, VersionCounts>();
  for (const issue of site.issuesOf(project.id)) {
    const category = site.tables.status.get(issue.statusId)?.category;
    const name = category === undefined ? 'unmapped' : names[category];
    for (const id of issue.fixVersionIds) {
      const before = counts.get(id) ?? none;
      counts.set(id, { ...before, [name]: before[name] + 1 });
    }
  }
  return (versionId) => counts.get(versionId) ?? none;
};
