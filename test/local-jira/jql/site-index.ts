import type { Issue, Project } from '../site/types';
import type { JqlSite } from './jql-site';

/**
 * The issues of a site in key order (project key, then number), whole and by project, made once a revision:
 * what most queries are narrowed by before anything else is looked at.
 */
export type SiteIndex = {
  readonly all: readonly Issue[];
  readonly byProject: ReadonlyMap<string, readonly Issue[]>;
  readonly projects: ReadonlyMap<string, Project>;
  /** Status category by status id. */
  readonly categories: ReadonlyMap<string, string>;
  /** Ids of the issue types that are epics. */
  readonly epicTypes: ReadonlySet<string>;
};

/** The number in an issue key: 12 of `WEB-12`. */
export const keyNumber = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

const indexOf = (site: JqlSite): SiteIndex => {
  const projects = new Map([...site.projects()].map((project) => [project.id, project]));
  const byProject = new Map<string, Issue[]>([...projects.values()].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => [id, []]));
  for (const issue of site.issues()) byProject.get(issue.projectId)?.push(issue);
  for (const issues of byProject.values()) issues.sort((a, b) => keyNumber(a.key) - keyNumber(b.key));
  const categories = new Map([...site.statuses()].map(({ id, category }) => [id, category]));
  const epicTypes = new Set([...site.issueTypes()].filter(({ hierarchyLevel }) => hierarchyLevel === 1).map(({ id }) => id));
  return { all: [...byProject.values()].flat(), byProject, projects, categories, epicTypes };
};

const made = new WeakMap<JqlSite, { readonly revision: number; readonly index: SiteIndex }>();

export const siteIndex = (site: JqlSite): SiteIndex => {
  const known = made.get(site);
  if (known?.revision === site.revision) return known.index;
  const index = indexOf(site);
  made.set(site, { revision: site.revision, index });
  return index;
};

/** Of issues of one project in key order: the position of the first whose number is at least `number`. */
export const firstFrom = (issues: readonly Issue[], number: number): number => {
  let low = 0;
  let high = issues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyNumber(issues[middle]?.key ?? '') < number) low = middle + 1;
    else high = middle;
  }
  return low;
};
