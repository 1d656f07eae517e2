import { bulkFetch, type FetchedIssue } from '../jira/bulk-fetch';
import { issueFields } from '../jira/field-mapping';
import type { IssueFields } from '../jira/issue-fields';
import type { JiraIssue } from '../model/jira-issue';
import { issueIn, type LoadedProject } from '../store/loaded-project';
import { allPointers } from '../store/pointer';
import { mayHold, readSiteIndex, signatureOf } from '../store/site-index';
import { knownOf, knownProjects, UNMAPPED, type KnownProjects } from './known-projects';
import { siteCatalog } from './site-catalog';

/**
 * Issues as Jira has them now, and as much of the site as it takes to follow them. `wasIn`: whether the snapshot of a project
 * had one of the issues before Jira was asked; one that came in since is not gone because Jira did not tell it then.
 */
export type Changed = {
  readonly fetched: readonly FetchedIssue[];
  readonly known: KnownProjects;
  readonly wasIn: (projectId: number, id: number) => boolean;
};

/**
 * Reads issues by id. Mostly they are where they were, with the links they had, or are new without any: then only their
 * own projects are loaded, so that a process that knows nothing yet need not load a site for one change. Whatever else
 * there is to them may concern any other issue.
 */
export const readChanged = async (ids: readonly number[]): Promise<Changed> => {
  const [pointers, index] = [await allPointers(), await readSiteIndex()];
  const current = new Map(pointers.filter((pointer) => index.get(pointer.projectId)?.signature === signatureOf(pointer)).map(({ projectId }) => [projectId, index.get(projectId)]));
  const holding = pointers.filter((pointer) => ids.some(mayHold(index, pointer))).map(({ projectId }) => projectId);
  const near = await knownOf(holding);
  const catalog = await siteCatalog();
  const fieldsOf = (projectId: number): IssueFields => issueFields(catalog, near.loaded.get(projectId)?.project.mapping ?? current.get(projectId)?.mapping ?? UNMAPPED);
  const fetched = await bulkFetch(ids, fieldsFor(pointers.map(({ projectId }) => projectId), fieldsOf), fieldsOf);
  const here = new Set(pointers.map(({ projectId }) => projectId));
  const plain = fetched.length === new Set(ids).size && fetched.every((one) => here.has(one.issue.projectId) && isPlain(one, near.issueById(one.issue.id)));
  const wasIn = (projectId: number, id: number): boolean => holds(near.loaded.get(projectId), id);
  if (!plain) return { fetched, wasIn, known: await knownProjects() };
  const needed = new Set([...holding, ...fetched.map(({ issue }) => issue.projectId)]);
  return { fetched, wasIn, known: needed.size === holding.length ? near : await knownOf([...needed]) };
};

const holds = (project: LoadedProject | undefined, id: number): boolean => project !== undefined && (issueIn(project, id) !== null || project.unread.has(id));

/** All custom fields that an issue of any of these projects may be read by. */
export const fieldsFor = (projectIds: readonly number[], fieldsOf: (projectId: number) => IssueFields): readonly IssueFields[] =>
  (projectIds.length === 0 ? [0] : projectIds).map(fieldsOf);

/** Whether what is to be said of an issue can be said from its own project alone. */
const isPlain = ({ issue, recent }: FetchedIssue, before: JiraIssue | null): boolean => {
  // The changelog tells the other ends of links by their keys.
  if (recent === null || recent.entries.some(({ items }) => items.some(({ field }) => field === 'Link'))) return false;
  if (issue.parentId === null && issue.parentKey !== null) return false;
  if (before === null) return recent.whole && issue.links.length === 0;
  return before.projectId === issue.projectId && before.key === issue.key && linkNames(before) === linkNames(issue);
};

const linkNames = ({ links }: JiraIssue): string => links.map(({ linkId }) => linkId).sort().join();
