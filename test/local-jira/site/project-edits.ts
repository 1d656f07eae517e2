import { projectPayload, sprintPayload, versionPayload } from './events';
import { editIssue, removeAllOf } from './issue-edits';
import type { Site } from './site';
import { fieldIds } from './standard-fields';
import type { Dashboard, Project, Sprint, Version } from './types';

const projectOf = (site: Site, id: string): Project => {
  const project = site.tables.project.get(id);
  if (project === undefined) throw new Error(`There is no project ${id}`);
  return project;
};

/** Finds the project that has this version. */
export const versionById = (site: Site, versionId: string): { readonly project: Project; readonly version: Version } | undefined => {
  for (const project of site.projects()) {
    const version = project.versions.find((each) => each.id === versionId);
    if (version !== undefined) return { project, version };
  }
  return undefined;
};

export const addVersion = (site: Site, actorId: string | null, projectId: string, input: Omit<Version, 'id'>): Version => {
  const project = projectOf(site, projectId);
  const version: Version = { id: site.nextId('version'), ...input };
  site.put('project', { ...project, versions: [...project.versions, version] });
  site.emit('avi:jira:created:version', actorId, versionPayload(project, version));
  return version;
};

/** Puts a version in the place of what it was. Releasing and archiving fire their own events besides. */
export const saveVersion = (site: Site, actorId: string | null, project: Project, before: Version, version: Version): void => {
  site.put('project', { ...project, versions: project.versions.map((each) => (each.id === version.id ? version : each)) });
  const payload = versionPayload(project, version);
  site.emit('avi:jira:updated:version', actorId, payload);
  if (before.released !== version.released) site.emit(version.released ? 'avi:jira:released:version' : 'avi:jira:unreleased:version', actorId, payload);
  if (before.archived !== version.archived) site.emit(version.archived ? 'avi:jira:archived:version' : 'avi:jira:unarchived:version', actorId, payload);
};

export const editVersion = (site: Site, actorId: string | null, versionId: string, edit: Partial<Omit<Version, 'id'>>): Version | undefined => {
  const found = versionById(site, versionId);
  if (found === undefined) return undefined;
  const version = { ...found.version, ...edit };
  saveVersion(site, actorId, found.project, found.version, version);
  return version;
};

/** Takes the version off its issues, too. */
export const deleteVersion = (site: Site, actorId: string | null, versionId: string): void => {
  const found = versionById(site, versionId);
  if (found === undefined) return;
  for (const issue of site.issuesOf(found.project.id)) {
    if (issue.fixVersionIds.includes(versionId)) editIssue(site, actorId, issue.id, { fixVersionIds: issue.fixVersionIds.filter((id) => id !== versionId) });
  }
  site.put('project', { ...found.project, versions: found.project.versions.filter((each) => each.id !== versionId) });
  site.emit('avi:jira:deleted:version', actorId, versionPayload(found.project, found.version));
};

/** A new key for a project renames all its issues; the old key and the old issue keys still lead to them. */
export const editProject = (site: Site, actorId: string | null, projectId: string, edit: Partial<Omit<Project, 'id' | 'formerKeys'>>): Project => {
  const before = projectOf(site, projectId);
  const renamed = edit.key !== undefined && edit.key !== before.key;
  const project: Project = { ...before, ...edit, formerKeys: renamed ? [...before.formerKeys, before.key] : before.formerKeys };
  site.put('project', project);
  if (renamed) {
    for (const issue of site.issuesOf(projectId)) site.put('issue', { ...issue, key: `${project.key}${issue.key.slice(issue.key.lastIndexOf('-'))}` });
  }
  site.emit('avi:jira:updated:project', actorId, projectPayload(project));
  if (before.archived !== project.archived) site.emit(project.archived ? 'avi:jira:archived:project' : 'avi:jira:unarchived:project', actorId, projectPayload(project));
  return project;
};

/** Takes the project away with all its issues; as in Jira, only the project's own event tells of it. */
export const deleteProject = (site: Site, actorId: string | null, projectId: string): void => {
  const project = projectOf(site, projectId);
  for (const issue of site.issuesOf(projectId)) {
    for (const link of site.linksOf(issue.id)) site.remove('link', link.id);
    for (const child of site.childrenOf(issue.id)) if (child.projectId !== projectId) site.put('issue', { ...child, parentId: null });
    removeAllOf(site, issue.id);
    site.remove('issue', issue.id);
  }
  site.remove('project', projectId);
  site.emit('avi:jira:deleted:project', actorId, projectPayload(project));
};

export const addSprint = (site: Site, actorId: string | null, input: Omit<Sprint, 'id'>): Sprint => {
  const sprint: Sprint = { id: Number(site.nextId('sprint')), ...input };
  site.put('sprint', sprint);
  site.emit('avi:jira-software:created:sprint', actorId, sprintPayload(sprint));
  return sprint;
};

/** Puts a sprint in the place of what it was. Starting and closing fire their own events besides. */
export const saveSprint = (site: Site, actorId: string | null, before: Sprint, sprint: Sprint): void => {
  site.put('sprint', sprint);
  site.emit('avi:jira-software:updated:sprint', actorId, sprintPayload(sprint));
  if (before.state !== sprint.state && sprint.state !== 'future') {
    site.emit(sprint.state === 'active' ? 'avi:jira-software:started:sprint' : 'avi:jira-software:closed:sprint', actorId, sprintPayload(sprint));
  }
};

export const editSprint = (site: Site, actorId: string | null, sprintId: number, edit: Partial<Omit<Sprint, 'id'>>): Sprint | undefined => {
  const before = site.tables.sprint.get(String(sprintId));
  if (before === undefined) return undefined;
  const sprint = { ...before, ...edit };
  saveSprint(site, actorId, before, sprint);
  return sprint;
};

/** Takes the sprint off its issues, too. */
export const deleteSprint = (site: Site, actorId: string | null, sprintId: number): void => {
  const sprint = site.tables.sprint.get(String(sprintId));
  if (sprint === undefined) return;
  for (const issue of site.issuesInSprint(sprintId)) {
    const held = issue.custom[fieldIds.sprint];
    if (Array.isArray(held)) editIssue(site, actorId, issue.id, { custom: { [fieldIds.sprint]: held.filter((id) => id !== sprintId) } });
  }
  site.remove('sprint', String(sprintId));
  site.emit('avi:jira-software:deleted:sprint', actorId, sprintPayload(sprint));
};

export const saveDashboard = (site: Site, dashboard: Dashboard): void => site.put('dashboard', dashboard);

export const deleteDashboard = (site: Site, dashboardId: string): void => site.remove('dashboard', dashboardId);
