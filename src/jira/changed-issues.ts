import { route } from '@forge/api';
import { z } from 'zod';
import { idList } from './jql';
import { askJira } from './request';
import { idText } from './wire/issue-wire';

/** An issue and when it was last updated, in milliseconds; null where Jira tells no date. */
export type ChangedAt = { readonly id: number; readonly updatedAt: number | null };

/** `next` is where Jira would go on; null where that was the last. */
export type ChangedPage = { readonly issues: readonly ChangedAt[]; readonly next: string | null };

/** Issues on a page at most. */
export const CHANGED_AT_ONCE = 100;

const page = z.object({
  issues: z.array(z.object({ id: idText, fields: z.object({ updated: z.string().nullish() }).nullish() })),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

/** The moment of an update as Jira writes it, to the millisecond: two within one minute are told apart. */
export const momentOfUpdate = (updated: string | null | undefined): number | null => {
  const at = Date.parse((updated ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? null : at;
};

/**
 * Issues of these projects that were updated within so many minutes, as the app sees them, those first that were not
 * for longest. Throws `BadRequest` where Jira does not know a project any more, or the token.
 */
export const changedPage = async (projectIds: readonly number[], minutes: number, token: string | null): Promise<ChangedPage> => {
  const jql = `project in ${idList(projectIds)} AND updated >= -${minutes}m ORDER BY updated ASC`;
  const { issues, nextPageToken, isLast } = await askJira({
    as: 'app', path: route`/rest/api/3/search/jql`, answer: page, reads: 'what was updated',
    body: { jql, fields: ['updated'], maxResults: CHANGED_AT_ONCE, ...(token === null ? {} : { nextPageToken: token }) },
  });
  return {
    issues: issues.map(({ id, fields }) => ({ id: Number(id), updatedAt: momentOfUpdate(fields?.updated) })),
    next: isLast === true ? null : nextPageToken ?? null,
  };
};
