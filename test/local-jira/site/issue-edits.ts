import { changeItems } from './change-items';
import { issuePayload } from './events';
import { removeLink } from './link-edits';
import type { Site } from './site';
import { resolutions } from './standard-tables';
import type { Issue, Project, Status } from './types';

/** What an edit may set; `custom` holds only the fields that change, null to empty one. */
export type IssueEdit = Partial<Omit<Issue, 'id' | 'key' | 'projectId' | 'created' | 'updated' | 'resolutiondate' | 'custom'>> & {
  readonly custom?: Readonly<Record<string, unknown>>;
};

export type NewIssue = IssueEdit & { readonly projectId: string; readonly typeId: string; readonly summary: string };

const nextKey = (site: Site, project: Project): string => `${project.key}-${site.nextNumber(`key:${project.id}`)}`;

const projectOf = (site: Site, id: string): Project => {
  const project = site.tables.project.get(id);
  if (project === undefined) throw new Error(`There is no project ${id}`);
  return project;
};

const issueOf = (site: Site, id: string): Issue => {
  const issue = site.issueById(id);
  if (issue === undefined) throw new Error(`There is no issue ${id}`);
  return issue;
};

/** The statuses of a project, first to last. */
export const statusesOf = (site: Site, project: Project): Status[] =>
  project.statusIds.map((id) => site.tables.status.get(id)).filter((status) => status !== undefined);

const blank = (site: Site, project: Project, edit: NewIssue): Issue => ({
  id: site.nextId('issue'), key: nextKey(site, project), projectId: project.id, typeId: edit.typeId,
  statusId: statusesOf(site, project)[0]?.id ?? '', resolutionId: null, priorityId: null, summary: edit.summary,
  description: null, parentId: null, assigneeId: null, reporterId: null, created: site.time(), updated: site.time(),
  resolutiondate: null, duedate: null, labels: [], componentIds: [], fixVersionIds: [], securityLevelId: null,
  timeoriginalestimate: null, timeestimate: null, timespent: null, custom: {},
});

/** The date of resolution comes and goes with the resolution, and stays where the resolution does. */
const resolvedDate = (site: Site, before: Issue, resolutionId: string | null): string | null => {
  if (before.resolutionId === resolutionId) return before.resolutiondate;
  return resolutionId === null ? null : site.time();
};

const edited = (site: Site, issue: Issue, { custom = {}, ...edit }: IssueEdit): Issue => {
  const resolutionId = edit.resolutionId === undefined ? issue.resolutionId : edit.resolutionId;
  return { ...issue, ...edit, resolutiondate: resolvedDate(site, issue, resolutionId), custom: { ...issue.custom, ...custom } };
};

export const createIssue = (site: Site, actorId: string | null, input: NewIssue): Issue => {
  const issue = edited(site, blank(site, projectOf(site, input.projectId), input), { reporterId: actorId, ...input });
  site.put('issue', issue);
  site.emit('avi:jira:created:issue', actorId, issuePayload(site, issue, actorId));
  return issue;
};

const saved = (site: Site, actorId: string | null, before: Issue, after: Issue): Issue => {
  const items = changeItems(site, before, after);
  if (items.length === 0) return before;
  const issue = { ...after, updated: site.time() };
  site.put('issue', issue);
  site.record(issue.id, actorId, items);
  const payload = issuePayload(site, issue, actorId, items);
  site.emit('avi:jira:updated:issue', actorId, payload);
  if (before.assigneeId !== after.assigneeId) site.emit('avi:jira:assigned:issue', actorId, payload);
  return issue;
};

/** Changes fields, writes the history and bumps `updated`; does nothing where nothing is different. */
export const editIssue = (site: Site, actorId: string | null, issueId: string, edit: IssueEdit): Issue => {
  const before = issueOf(site, issueId);
  return saved(site, actorId, before, edited(site, before, edit));
};

/**
 * Moves the issue to a status of its project. Entering a done status sets the resolution (Done, if none is given)
 * and leaving the done statuses clears it; in team-managed projects there are no resolutions unless one is given,
 * but the date of resolution comes and goes all the same.
 */
export const transitionIssue = (site: Site, actorId: string | null, issueId: string, statusId: string, edit: IssueEdit = {}): Issue => {
  const before = issueOf(site, issueId);
  const wasDone = site.tables.status.get(before.statusId)?.category === 'done';
  const isDone = site.tables.status.get(statusId)?.category === 'done';
  const resolutionId = resolutionOnEntering(site, before, wasDone, isDone, edit.resolutionId);
  const after = edited(site, before, { ...edit, statusId, resolutionId });
  const resolutiondate = isDone ? (wasDone ? before.resolutiondate : site.time()) : null;
  return saved(site, actorId, before, { ...after, resolutiondate });
};

const resolutionOnEntering = (site: Site, issue: Issue, wasDone: boolean, isDone: boolean, asked: string | null | undefined): string | null => {
  if (!isDone) return null;
  if (asked !== undefined) return asked;
  if (wasDone) return issue.resolutionId;
  if (projectOf(site, issue.projectId).style === 'next-gen') return issue.resolutionId;
  return site.tables.resolution.get(resolutions.done.id)?.id ?? [...site.resolutions()][0]?.id ?? null;
};

/** The status of the other project that comes nearest: the same one, or the first of its category, or the first. */
const statusAfterMove = (site: Site, target: Project, statusId: string): string => {
  const known = statusesOf(site, target);
  const category = site.tables.status.get(statusId)?.category;
  return (known.find((status) => status.id === statusId) ?? known.find((status) => status.category === category) ?? known[0])?.id ?? statusId;
};

/** Moves the issue to another project: new key, the old one still leads to it; what only the old project has is lost. */
export const moveIssue = (site: Site, actorId: string | null, issueId: string, projectId: string): Issue => {
  const before = issueOf(site, issueId);
  const target = projectOf(site, projectId);
  if (before.projectId === projectId) return before;
  const level = target.securitySchemeId === projectOf(site, before.projectId).securitySchemeId ? before.securityLevelId : null;
  site.put('formerKey', { key: before.key, issueId });
  return saved(site, actorId, before, {
    ...before, projectId, key: nextKey(site, target), statusId: statusAfterMove(site, target, before.statusId),
    typeId: target.issueTypeIds.includes(before.typeId) ? before.typeId : target.issueTypeIds[0] ?? before.typeId,
    componentIds: [], fixVersionIds: [], securityLevelId: level,
  });
};

/** Takes away what hangs on an issue, without a word to anybody. */
export const removeAllOf = (site: Site, issueId: string): void => {
  for (const comment of site.commentsOf(issueId)) site.remove('comment', comment.id);
  for (const change of site.changesOf(issueId)) site.remove('change', change.id);
  for (const link of site.remoteLinksOf(issueId)) site.remove('remoteLink', link.id);
  site.remove('rank', issueId);
  for (const property of site.propertiesOf(issueId)) site.remove('property', `${issueId}/${property.key}`);
  for (const worklog of site.worklogsOf(issueId)) {
    site.put('deletedWorklog', { id: worklog.id, at: site.now() });
    site.remove('worklog', worklog.id);
  }
};

/** Deletes the issue with its links, comments, worklogs and properties; children lose their parent, sub-tasks go too. */
export const deleteIssue = (site: Site, actorId: string | null, issueId: string): void => {
  const open = [issueId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const issue = issueOf(site, id);
    for (const child of site.childrenOf(id)) {
      if (child.id === id) continue;
      if (site.tables.issueType.get(child.typeId)?.subtask === true) open.push(child.id);
      else editIssue(site, actorId, child.id, { parentId: null });
    }
    for (const link of site.linksOf(id)) removeLink(site, actorId, link.id);
    removeAllOf(site, id);
    site.remove('issue', id);
    site.emit('avi:jira:deleted:issue', actorId, issuePayload(site, issue, actorId));
  }
};
