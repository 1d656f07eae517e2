import { route } from '@forge/api';
import type { Version } from '../model/jira-issue';
import type { Project } from '../model/program';
import { DateReader } from './date-reader';
import { NotFound } from './errors';
import { certainId } from './jql';
import { askJira } from './request';
import type { Asker } from './request';
import { versionFromWire } from './version-from-wire';
import type { VersionWire } from './wire/issue-wire';
import { projectPageWire, versionsWire, wholeProjectWire } from './wire/project-wire';
import type { ProjectWire } from './wire/project-wire';

/** A project without its versions. */
export type FoundProject = Omit<Project, 'versions'>;

const PAGE = 50;

/** Projects that the user may browse and whose key or name holds the words, the first 50 by name. */
export const findProjects = async (query: string): Promise<readonly FoundProject[]> => {
  const search = new URLSearchParams({ maxResults: String(PAGE), orderBy: 'name', action: 'browse', ...(query.trim() === '' ? {} : { query: query.trim() }) });
  const page = await askJira({ as: 'user', path: route`/rest/api/3/project/search?${search}`, answer: projectPageWire, reads: 'projects' });
  return page.values.map(foundProject);
};

/** Projects with exactly these keys, as `as` sees them; keys that do not exist or may not be seen are absent. */
export const projectsByKey = (keys: readonly string[], as: Asker): Promise<readonly FoundProject[]> => projectsBy('keys', keys, as);

export const projectsById = (ids: readonly number[], as: Asker): Promise<readonly FoundProject[]> => projectsBy('id', ids.map(certainId), as);

/**
 * One project with its versions, which Jira tells with it, as the app sees it. Throws `NotFound` where it is gone, or hidden from the app, and
 * where it is archived: Jira finds none of its issues then, and shows them to few.
 */
export const readProject = async (projectId: number): Promise<Project> => {
  const project = await askJira({ as: 'app', path: route`/rest/api/3/project/${certainId(projectId)}`, answer: wholeProjectWire, reads: 'a project' });
  if (project.archived === true) throw new NotFound('The project is archived.');
  return { ...foundProject(project), versions: project.versions?.map(versionIn(projectId)) ?? await versionsOf(projectId) };
};

/** The versions of a project, as the app sees it. */
export const versionsOf = async (projectId: number): Promise<Project['versions']> => {
  const versions = await askJira({ as: 'app', path: route`/rest/api/3/project/${certainId(projectId)}/versions`, answer: versionsWire, reads: 'versions' });
  return versions.map(versionIn(projectId));
};

const versionIn = (projectId: number): ((version: VersionWire) => Version) => {
  const dates = new DateReader();
  return (version) => versionFromWire(version, projectId, dates);
};

const projectsBy = async (parameter: 'keys' | 'id', values: readonly string[], as: Asker): Promise<readonly FoundProject[]> => {
  const found: FoundProject[] = [];
  for (let from = 0; from < values.length; from += PAGE) {
    const search = new URLSearchParams({ maxResults: String(PAGE) });
    for (const value of values.slice(from, from + PAGE)) search.append(parameter, value);
    const page = await askJira({ as, path: route`/rest/api/3/project/search?${search}`, answer: projectPageWire, reads: 'projects' });
    found.push(...page.values.map(foundProject));
  }
  return found;
};

const foundProject = ({ id, key, name, style, simplified }: ProjectWire): FoundProject => ({
  id: Number(id), key, name, style: style === 'next-gen' || simplified === true ? 'team-managed' : 'company-managed',
});
