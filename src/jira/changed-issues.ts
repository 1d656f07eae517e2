import { route } from '@forge/api';
import { z } from 'zod';
import { certainId, idList } from './jql';
import { askJira } from './request';
import { idText } from './wire/issue-wire';

/** An issue, its project and when it was last updated, in milliseconds; null where Jira does not tell. */
export type ChangedAt = { readonly id: number; readonly projectId: number | null; readonly updatedAt: number | null };

/** `next` is where Jira would go on; null where that was the last. */
export type ChangedPage = { readonly issues: readonly ChangedAt[]; readonly next: string | null };

/** Issues on a page at most. */
export const CHANGED_AT_ONCE = 100;

const page = z.object({
  issues: z.array(z.object({ id: idText, fields: z.object({ updated: z.string().nullish(), project: z.object({ id: idText }).nullish() }).nullish() })),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

/** The moment of an update as Jira writes it, to the millisecond: two within one minute are told apart. */
export const momentOfUpdate = (updated: string | null | undefined): number | null => {
  const at = Date.parse((updated ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? null : at;
};

/** Issues that are known as they were so many minutes ago. */
export type KnownSince = { readonly minutes: number; readonly ids: readonly number[] };

/**
 * What was updated within so many minutes. Left out are issues that were not updated since they are known, and where
 * there are such, what was updated within the last minute: of that it may only not be known yet.
 */
export type ChangedQuery = { readonly projectIds: readonly number[]; readonly minutes: number; readonly known: readonly KnownSince[] };

/**
 * Issues of these projects that were updated, as the app sees them, those first that were not for longest. Throws
 * `BadRequest` where Jira does not know a project any more, or the token.
 */
export const changedPage = async (query: ChangedQuery, token: string | null): Promise<ChangedPage> => {
  const jql = `${clauseOf(query)} ORDER BY updated ASC`;
  const { issues, nextPageToken, isLast } = await askJira({
    as: 'app', path: route`/rest/api/3/search/jql`, answer: page, reads: 'what was updated',
    body: { jql, fields: ['updated', 'project'], maxResults: CHANGED_AT_ONCE, ...(token === null ? {} : { nextPageToken: token }) },
  });
  return {
    issues: issues.map(({ id, fields }) => ({
      id: Number(id), projectId: fields?.project === null || fields?.project === undefined ? null : Number(fields.project.id), updatedAt: momentOfUpdate(fields?.updated),
    })),
    next: isLast === true ? null : nextPageToken ?? null,
  };
};

const clauseOf = ({ projectIds, minutes, known }: ChangedQuery): string => [
  `project in ${idList(projectIds)}`,
  `updated >= -${certainId(minutes)}m`,
  ...(known.length === 0 ? [] : ['updated < -1m']),
  ...known.map((since) => `NOT (id in ${idList(since.ids)} AND updated < -${certainId(since.minutes)}m)`),
].join(' AND ');
