import { BadRequest } from '../jira/errors';
import type { IssueFields } from '../jira/issue-fields';
import { certainId, countMatching, quoted } from '../jira/jql';
import { StalePageToken, searchPage } from '../jira/search';
import type { SearchPage } from '../jira/search';
import type { DescribedIssue } from '../model/described-issue';
import type { PageToken, PullState } from '../store/pull-state';

/** Issues that are stored in one go: one segment's worth. */
const ISSUES_AT_ONCE = 2_000;

/** Keys of the last pages that are kept to go on from. */
const KEPT_KEYS = 5;

export type ReadPages = {
  readonly issues: readonly DescribedIssue[];
  readonly next: PageToken | null;
  readonly lastKeys: readonly string[];
  readonly ended: boolean;
  readonly badDates: number;
  /** Ids of issues that Jira told in no form that can be read. */
  readonly unread: readonly number[];
  /** Why it stopped early; null where all is well. */
  readonly trouble: { readonly error: unknown } | null;
};

type Position = { readonly token: PageToken | null; readonly lastKeys: readonly string[] };

/** How many issues of the project the app sees. */
export const countAsApp = (projectId: number): Promise<number> => countMatching(projectJql(projectId), 'app');

const projectJql = (projectId: number): string => `project = ${certainId(projectId)}`;

/**
 * Reads pages of open (or else done) issues from where `state` stopped, until there are enough to be stored. Trouble
 * ends the reading and is told with what was read before it, so that nothing need be read twice.
 */
export const readPages = async (state: PullState, fields: IssueFields, open: boolean, mayGoOn: () => boolean): Promise<ReadPages> => {
  let read: ReadPages = { issues: [], next: state.pageToken, lastKeys: state.lastKeys, ended: false, badDates: 0, unread: [], trouble: null };
  do {
    try {
      read = joined(read, await readPage(state.projectId, open, fields, { token: read.next, lastKeys: read.lastKeys }));
    } catch (error) {
      return { ...read, trouble: { error } };
    }
  } while (!read.ended && read.issues.length < ISSUES_AT_ONCE && mayGoOn());
  return read;
};

const joined = (read: ReadPages, { page, afterKey, behind }: PageAt): ReadPages => {
  const lastKey = page.issues.at(-1)?.issue.key;
  return {
    issues: [...read.issues, ...page.issues],
    next: page.next === null ? null : { token: page.next, afterKey },
    lastKeys: lastKey === undefined ? behind : [lastKey, ...behind].slice(0, KEPT_KEYS),
    ended: page.next === null,
    badDates: read.badDates + page.badDates,
    unread: [...read.unread, ...page.unread],
    trouble: null,
  };
};

/** A page, the query it belongs to, and keys that are read for certain before it. */
type PageAt = { readonly page: SearchPage; readonly afterKey: string | null; readonly behind: readonly string[] };

/**
 * The page at a position. Without a token, or with a stale one, it begins behind the last issue that was read. Jira
 * compares keys only with those of issues that exist: where that issue is gone by now, with the one before it, and
 * with none left the phase is read from its beginning. Issues read twice are stored once.
 */
const readPage = async (projectId: number, open: boolean, fields: IssueFields, { token, lastKeys }: Position): Promise<PageAt> => {
  const read = (afterKey: string | null, pageToken: string | null): Promise<SearchPage> =>
    searchPage(phaseJql(projectId, open, afterKey), fields, pageToken);
  if (token !== null) {
    const page = await unless(StalePageToken, () => read(token.afterKey, token.token));
    if (page !== null) return { page, afterKey: token.afterKey, behind: lastKeys };
  }
  for (const [at, key] of lastKeys.entries()) {
    const page = await unless(BadRequest, () => read(key, null));
    if (page !== null) return { page, afterKey: key, behind: lastKeys.slice(at) };
  }
  return { page: await read(null, null), afterKey: null, behind: [] };
};

/** Null where this kind of error is thrown. */
const unless = async <T>(kind: typeof StalePageToken | typeof BadRequest, ask: () => Promise<T>): Promise<T | null> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof kind) return null;
    throw error;
  }
};

const phaseJql = (projectId: number, open: boolean, afterKey: string | null): string => [
  projectJql(projectId),
  `statusCategory ${open ? '!=' : '='} Done`,
  ...(afterKey === null ? [] : [`key > ${quoted(afterKey)}`]),
].join(' AND ') + ' ORDER BY key ASC';
