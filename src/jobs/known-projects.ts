import { catalog } from '../jira/catalog';
import type { Catalog } from '../jira/catalog';
import { issueFields } from '../jira/field-mapping';
import type { IssueFields } from '../jira/issue-fields';
import { siteId } from '../jira/site';
import type { JiraIssue } from '../model/jira-issue';
import { allPointers } from '../store/pointer';
import type { LoadedProject } from '../store/snapshot';
import { loadOrRequest } from './load-or-request';

/** All the site's snapshots, loaded, and how to read issues of their projects. */
export type KnownProjects = {
  readonly site: string;
  readonly catalog: Catalog;
  readonly loaded: ReadonlyMap<number, LoadedProject>;
  readonly fieldsOf: (projectId: number) => IssueFields;
  readonly issueById: (id: number) => JiraIssue | null;
  readonly idOfKey: (key: string) => number | null;
};

const UNMAPPED = { points: null, start: null, team: null };

/** Loads every snapshot of the site. One that cannot be read is pulled anew and left out. */
export const knownProjects = async (): Promise<KnownProjects> => {
  const site = siteId();
  const projects = await loadOrRequest(site, (await allPointers()).map(({ projectId }) => projectId));
  const loaded = new Map(projects.map((project) => [project.stored.pointer.projectId, project]));
  const found = await catalog();
  const { byId, byKey } = lookups(loaded);
  return {
    site, catalog: found, loaded,
    fieldsOf: (projectId) => issueFields(found, loaded.get(projectId)?.project.mapping ?? UNMAPPED),
    issueById: (id) => byId().get(id) ?? null,
    idOfKey: (key) => byKey().get(key) ?? null,
  };
};

/** Made only when somebody looks something up. */
const lookups = (loaded: ReadonlyMap<number, LoadedProject>) => {
  let ids: Map<number, JiraIssue> | null = null;
  let keys: Map<string, number> | null = null;
  const all = (): readonly JiraIssue[] => [...loaded.values()].flatMap((project) => project.segments.flat());
  return {
    byId: () => (ids ??= new Map(all().map((issue) => [issue.id, issue]))),
    byKey: () => (keys ??= new Map(all().map((issue) => [issue.key, issue.id]))),
  };
};
