import type { Catalog } from '../jira/catalog';
import { issueFields } from '../jira/field-mapping';
import type { IssueFields } from '../jira/issue-fields';
import { siteId } from '../jira/site';
import type { JiraIssue } from '../model/jira-issue';
import { idIn, issueIn } from '../store/loaded-project';
import { allPointers } from '../store/pointer';
import type { LoadedProject } from '../store/snapshot';
import { loadOrRequest } from './load-or-request';
import { siteCatalog } from './site-catalog';

/** All the site's snapshots, loaded, and how to read issues of their projects. */
export type KnownProjects = {
  readonly site: string;
  readonly catalog: Catalog;
  readonly loaded: ReadonlyMap<number, LoadedProject>;
  readonly fieldsOf: (projectId: number) => IssueFields;
  readonly issueById: (id: number) => JiraIssue | null;
  readonly idOfKey: (key: string) => number | null;
};

export const UNMAPPED = { points: null, start: null, team: null };

/** Loads every snapshot of the site. One that cannot be read is pulled anew and left out. */
export const knownProjects = async (): Promise<KnownProjects> => knownOf((await allPointers()).map(({ projectId }) => projectId));

/** The same of these projects alone. */
export const knownOf = async (projectIds: readonly number[]): Promise<KnownProjects> => {
  const site = siteId();
  const projects = await loadOrRequest(site, projectIds);
  const loaded = new Map(projects.map((project) => [project.stored.pointer.projectId, project]));
  const found = await siteCatalog();
  return {
    site, catalog: found, loaded,
    fieldsOf: (projectId) => issueFields(found, loaded.get(projectId)?.project.mapping ?? UNMAPPED),
    issueById: (id) => firstOf(projects, (project) => issueIn(project, id)),
    idOfKey: (key) => firstOf(projects, (project) => idIn(project, key)),
  };
};

const firstOf = <T>(projects: readonly LoadedProject[], find: (project: LoadedProject) => T | null): T | null => {
  for (const project of projects) {
    const found = find(project);
    if (found !== null) return found;
  }
  return null;
};
