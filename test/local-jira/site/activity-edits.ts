import { changeItems } from './change-items';
import { issuePayload } from './events';
import type { Site } from './site';
import type { Comment, Issue, Worklog } from './types';

type Visibility = NonNullable<Comment['visibility']>;

const touched = (site: Site, issueId: string, change: Partial<Issue> = {}): Issue | undefined => {
  const issue = site.issueById(issueId);
  if (issue === undefined) return undefined;
  const after = { ...issue, ...change, updated: site.time() };
  site.put('issue', after);
  return after;
};

export type CommentInput = { readonly body: unknown; readonly visibility?: Visibility };

export const addComment = (site: Site, authorId: string, issueId: string, { body, visibility }: CommentInput): Comment => {
  const now = site.time();
  const comment: Comment = { id: site.nextId('comment'), issueId, authorId, created: now, updated: now, body, ...(visibility === undefined ? {} : { visibility }) };
  site.put('comment', comment);
  const issue = touched(site, issueId);
  if (issue !== undefined) site.emit('avi:jira:commented:issue', authorId, { ...issuePayload(site, issue, authorId), comment: { id: comment.id, author: { accountId: authorId }, body, created: now, updated: now } });
  return comment;
};

export const editComment = (site: Site, commentId: string, input: CommentInput): Comment | undefined => {
  const before = site.tables.comment.get(commentId);
  if (before === undefined) return undefined;
  const comment = { ...before, ...input, updated: site.time() };
  site.put('comment', comment);
  touched(site, comment.issueId);
  return comment;
};

export const deleteComment = (site: Site, commentId: string): void => {
  const comment = site.tables.comment.get(commentId);
  if (comment === undefined) return;
  site.remove('comment', commentId);
  touched(site, comment.issueId);
};

export type WorklogInput = { readonly started: string; readonly timeSpentSeconds: number; readonly comment?: unknown; readonly visibility?: Visibility };

/** Keeps the issue's time spent and remaining in step with its worklogs, as Jira's automatic adjustment does. */
const book = (site: Site, actorId: string, issueId: string, seconds: number): void => {
  const before = site.issueById(issueId);
  if (before === undefined) return;
  const remaining = before.timeestimate === null ? null : Math.max(0, before.timeestimate - seconds);
  const issue = touched(site, issueId, { timespent: Math.max(0, (before.timespent ?? 0) + seconds), timeestimate: remaining });
  if (issue === undefined) return;
  const items = changeItems(site, before, issue);
  site.record(issueId, actorId, items);
  site.emit('avi:jira:updated:issue', actorId, issuePayload(site, issue, actorId, items));
};

const worklogPayload = (worklog: Worklog): Readonly<Record<string, unknown>> => ({
  worklog: { id: worklog.id, issueId: worklog.issueId, author: { accountId: worklog.authorId }, started: worklog.started, timeSpentSeconds: worklog.timeSpentSeconds, created: worklog.created, updated: worklog.updated },
});

export const addWorklog = (site: Site, authorId: string, issueId: string, input: WorklogInput): Worklog => {
  const now = site.time();
  const worklog: Worklog = { id: site.nextId('worklog'), issueId, authorId, created: now, updated: now, ...input };
  site.put('worklog', worklog);
  book(site, authorId, issueId, input.timeSpentSeconds);
  site.emit('avi:jira:created:worklog', authorId, worklogPayload(worklog));
  return worklog;
};

export const editWorklog = (site: Site, actorId: string, worklogId: string, input: Partial<WorklogInput>): Worklog | undefined => {
  const before = site.tables.worklog.get(worklogId);
  if (before === undefined) return undefined;
  const worklog = { ...before, ...input, updated: site.time() };
  site.put('worklog', worklog);
  book(site, actorId, worklog.issueId, worklog.timeSpentSeconds - before.timeSpentSeconds);
  site.emit('avi:jira:updated:worklog', actorId, worklogPayload(worklog));
  return worklog;
};

export const deleteWorklog = (site: Site, actorId: string, worklogId: string): void => {
  const worklog = site.tables.worklog.get(worklogId);
  if (worklog === undefined) return;
  site.remove('worklog', worklogId);
  site.put('deletedWorklog', { id: worklogId, at: site.now() });
  book(site, actorId, worklog.issueId, -worklog.timeSpentSeconds);
  site.emit('avi:jira:deleted:worklog', actorId, worklogPayload(worklog));
};

/** Entity properties leave the issue's `updated` alone and fire no event that an app could be triggered by. */
export const setProperty = (site: Site, issueId: string, key: string, value: unknown): void =>
  site.put('property', { issueId, key, value });

export const deleteProperty = (site: Site, issueId: string, key: string): void => site.remove('property', `${issueId}/${key}`);
