import { versionPayload } from './events';
import { editIssue } from './issue-edits';
import { deleteVersion, versionById } from './project-edits';
import type { Site } from './site';
import type { Project, Version } from './types';

/** Puts another version (null: none) in the place of one on all issues of the project. */
const swapOnIssues = (site: Site, actorId: string | null, project: Project, versionId: string, otherId: string | null): void => {
  for (const issue of site.issuesOf(project.id)) {
    if (!issue.fixVersionIds.includes(versionId)) continue;
    const kept = issue.fixVersionIds.filter((id) => id !== versionId && id !== otherId);
    editIssue(site, actorId, issue.id, { fixVersionIds: otherId === null ? kept : [...kept, otherId] });
  }
};

/** Deletes a version; its issues get the other one instead. */
export const replaceVersion = (site: Site, actorId: string | null, versionId: string, otherId: string | null): void => {
  const found = versionById(site, versionId);
  if (found === undefined) return;
  swapOnIssues(site, actorId, found.project, versionId, otherId);
  deleteVersion(site, actorId, versionId);
};

/** Issues that are not done go from a version that is released to another one. */
export const moveUnfixed = (site: Site, actorId: string | null, versionId: string, otherId: string): void => {
  const found = versionById(site, versionId);
  for (const issue of site.issuesOf(found?.project.id ?? '')) {
    if (!issue.fixVersionIds.includes(versionId) || site.tables.status.get(issue.statusId)?.category === 'done') continue;
    editIssue(site, actorId, issue.id, { fixVersionIds: [...issue.fixVersionIds.filter((id) => id !== versionId && id !== otherId), otherId] });
  }
};

export type VersionPlace = { readonly after: string } | { readonly position: 'Earlier' | 'Later' | 'First' | 'Last' };

/** The first version of a project's list is the earliest. */
const placeAmong = (others: readonly Version[], before: number, at: VersionPlace): number => {
  if ('after' in at) return others.findIndex(({ id }) => id === at.after) + 1;
  if (at.position === 'First') return 0;
  if (at.position === 'Last') return others.length;
  return Math.min(others.length, Math.max(0, before + (at.position === 'Earlier' ? -1 : 1)));
};

/** Changes where a version stands in the list of its project. */
export const moveVersion = (site: Site, actorId: string | null, versionId: string, at: VersionPlace): void => {
  const found = versionById(site, versionId);
  if (found === undefined) return;
  const { project, version } = found;
  const others = project.versions.filter(({ id }) => id !== versionId);
  const place = placeAmong(others, project.versions.indexOf(version), at);
  const versions = [...others.slice(0, place), version, ...others.slice(place)];
  site.put('project', { ...project, versions });
  site.emit('avi:jira:moved:version', actorId, versionPayload(project, version));
};
