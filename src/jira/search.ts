import { route } from '@forge/api';
import type { z } from 'zod';
import type { DescribedIssue } from '../model/described-issue';
import { DateReader } from './date-reader';
import { BadRequest, BrokenAnswer } from './errors';
import { fieldsToRead } from './issue-fields';
import type { IssueFields } from './issue-fields';
import { issueFromWire } from './issue-from-wire';
import { askJira, type Asker } from './request';
import { idPageWire, issueWire, searchPageWire } from './wire/issue-wire';

/**
 * Issues of one page, ids of those on it that are not in the form they should be, where to go on (null: that was the
 * last), and how many dates on it were none.
 */
export type SearchPage = {
  readonly issues: readonly DescribedIssue[];
  readonly unread: readonly number[];
  readonly next: string | null;
  readonly badDates: number;
};

/** Thrown where Jira no longer knows a page token: begin again where one knows to be. */
export class StalePageToken extends Error {
  override readonly name = 'StalePageToken';
}

/** Most issues that Jira gives on a page with fields, and with ids and keys alone. */
const PAGE = 100;
const ID_PAGE = 5_000;

/**
 * One page of the issues that match, as the app sees them. Throws `StalePageToken` where `token` is refused, and
 * `BadRequest` where the query is.
 */
export const searchPage = async (jql: string, fields: IssueFields, token: string | null): Promise<SearchPage> => {
  const body = { jql, fields: fieldsToRead(fields), maxResults: PAGE, ...(token === null ? {} : { nextPageToken: token }) };
  const page = await orStale(token, () => askJira({
    as: 'app', path: route`/rest/api/3/search/jql`, body, answer: searchPageWire, reads: 'a page of issues',
  }));
  const dates = new DateReader();
  const read = page.issues.map((wire) => readIssue(wire, fields, dates));
  return {
    issues: read.filter((issue) => issue !== null),
    unread: page.issues.filter((_, at) => read[at] === null).map(({ id }) => Number(id)),
    next: nextOf(page, token),
    badDates: dates.bad,
  };
};

/** Null where it is not in the form it should be: one broken issue may not keep the others out. */
const readIssue = (wire: z.infer<typeof searchPageWire>['issues'][number], fields: IssueFields, dates: DateReader): DescribedIssue | null => {
  const parsed = issueWire.safeParse(wire);
  if (!parsed.success) return null;
  try {
    return issueFromWire(parsed.data, fields, dates);
  } catch (error) {
    if (error instanceof BrokenAnswer) return null;
    throw error;
  }
};

export type FoundIssue = { readonly id: number; readonly key: string };

/**
 * Ids and keys of all issues that match, as the app, or the user, sees them. A token that goes stale starts the search again.
 * Jira's index may lag by seconds; of the issues in `certain` (at most 50) it answers what is true now.
 */
export const idsMatching = async (jql: string, certain: readonly number[] = [], as: Asker = 'app'): Promise<readonly FoundIssue[]> => {
  const found = new Map<number, FoundIssue>();
  let token: string | null = null;
  let restarts = 0;
  let more = true;
  while (more) {
    try {
      const page: IdPage = await idPage({ jql, certain, as, most: ID_PAGE }, token);
      for (const issue of page.issues) found.set(issue.id, issue);
      token = page.next;
      more = token !== null;
    } catch (error) {
      if (!(error instanceof StalePageToken) || restarts === 2) throw error;
      restarts += 1;
      token = null;
    }
  }
  return [...found.values()];
};

type IdPage = { readonly issues: readonly FoundIssue[]; readonly next: string | null };

/** Ids and keys of at most `most` issues that match, as the user sees them. */
export const someMatching = async (jql: string, most: number): Promise<readonly FoundIssue[]> =>
  (await idPage({ jql, certain: [], as: 'user', most }, null)).issues;

/** The first issue that matches, in the query's order, as the app sees it; null where none does. */
export const firstMatching = async (jql: string): Promise<FoundIssue | null> =>
  (await idPage({ jql, certain: [], as: 'app', most: 1 }, null)).issues[0] ?? null;

type IdQuery = { readonly jql: string; readonly certain: readonly number[]; readonly as: Asker; readonly most: number };

const idPage = async ({ jql, certain, as, most }: IdQuery, token: string | null): Promise<IdPage> => {
  const body = {
    jql, fields: ['id', 'key'], maxResults: most,
    ...(certain.length === 0 ? {} : { reconcileIssues: certain }),
    ...(token === null ? {} : { nextPageToken: token }),
  };
  const page = await orStale(token, () => askJira({
    as, path: route`/rest/api/3/search/jql`, body, answer: idPageWire, reads: 'a page of ids',
  }));
  return { issues: page.issues.map(({ id, key }) => ({ id: Number(id), key })), next: nextOf(page, token) };
};

/** A query that was taken for its first page is only refused later because of its token. */
const orStale = async <T>(token: string | null, ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (token !== null && error instanceof BadRequest) throw new StalePageToken('Jira no longer knows the page token.');
    throw error;
  }
};

const nextOf = (page: { readonly nextPageToken?: string | null | undefined; readonly isLast?: boolean | undefined }, token: string | null): string | null => {
  const next = page.isLast === true ? null : page.nextPageToken ?? null;
  if (next !== null && next === token) throw new BrokenAnswer('Jira gave the same page token twice.');
  return next;
};
