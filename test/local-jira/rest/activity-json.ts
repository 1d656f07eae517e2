import { plainText } from '../site/change-items';
import type { Comment, Issue, Worklog } from '../site/types';
import type { Call } from './api';
import { maySee, person } from './person-json';

type Visibility = NonNullable<Comment['visibility']>;

const visibilityJson = (visibility: Visibility | undefined) =>
  visibility === undefined ? {} : { visibility: { type: visibility.type, value: visibility.value, identifier: visibility.value } };

const documentOf = (text: string): unknown =>
  ({ type: 'doc', version: 1, content: text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** Rich text as this version of the API gives it; a seed may hold it either way. */
export const richText = ({ version }: Call, value: unknown): unknown => {
  if (value === null) return null;
  if (version === 2) return plainText(value);
  return typeof value === 'string' ? documentOf(value) : value;
};

/** Rich text as this version of the API takes it, as a document; undefined where it is none. */
export const documentFrom = ({ version }: Call, value: unknown): unknown => {
  if (version === 2) return typeof value === 'string' ? documentOf(value) : undefined;
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc' ? value : undefined;
};

export const commentJson = (call: Call, comment: Comment) => ({
  self: `${call.base}/rest/api/3/issue/${comment.issueId}/comment/${comment.id}`, id: comment.id,
  author: person(call, comment.authorId), body: richText(call, comment.body), updateAuthor: person(call, comment.authorId),
  created: comment.created, updated: comment.updated, jsdPublic: true, ...visibilityJson(comment.visibility),
});

/** Seconds in Jira's notation, a day being 8 hours and a week 5 days: `1w 2d 3h 4m`. */
export const durationText = (seconds: number): string => {
  const parts: string[] = [];
  let rest = Math.floor(seconds / 60);
  for (const [unit, minutes] of [['w', 2400], ['d', 480], ['h', 60], ['m', 1]] as const) {
    const count = Math.floor(rest / minutes);
    rest -= count * minutes;
    if (count > 0) parts.push(`${count}${unit}`);
  }
  return parts.length === 0 ? '0m' : parts.join(' ');
};

/** Seconds of such a text; NaN where it is none. */
export const secondsOf = (text: string): number => {
  const units: Readonly<Record<string, number>> = { w: 144000, d: 28800, h: 3600, m: 60 };
  if (!/^\s*\d+(\.\d+)?\s*[wdhm](\s+\d+(\.\d+)?\s*[wdhm])*\s*$/.test(text)) return Number.NaN;
  return [...text.matchAll(/(\d+(?:\.\d+)?)\s*([wdhm])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? Number.NaN), 0);
};

export const worklogJson = (call: Call, worklog: Worklog) => ({
  self: `${call.base}/rest/api/3/issue/${worklog.issueId}/worklog/${worklog.id}`, author: person(call, worklog.authorId),
  updateAuthor: person(call, worklog.authorId), ...(worklog.comment === undefined ? {} : { comment: richText(call, worklog.comment) }),
  created: worklog.created, updated: worklog.updated, ...visibilityJson(worklog.visibility), started: worklog.started,
  timeSpent: durationText(worklog.timeSpentSeconds), timeSpentSeconds: worklog.timeSpentSeconds, id: worklog.id, issueId: worklog.issueId,
});

export const visibleComments = (call: Call, issue: Issue): Comment[] =>
  call.site.commentsOf(issue.id).filter((comment) => maySee(call, issue.projectId, comment.visibility));

export const visibleWorklogs = (call: Call, issue: Issue): Worklog[] =>
  call.site.worklogsOf(issue.id).filter((worklog) => maySee(call, issue.projectId, worklog.visibility));

/** A document as HTML, for `renderedFields`: its words, with markup made harmless. */
export const renderedDocument = (document: unknown): string =>
  `<p>${plainText(document).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br/>')}</p>`;
