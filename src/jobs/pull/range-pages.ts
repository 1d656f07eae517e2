import { BadRequest } from '../../jira/errors';
import type { IssueFields } from '../../jira/issue-fields';
import { certainId, quoted } from '../../jira/jql';
import { StalePageToken, searchPage } from '../../jira/search';
import type { SearchPage } from '../../jira/search';
import type { DescribedIssue } from '../../model/described-issue';
import type { PageToken, PullRange } from '../../store/pull-state';
import type { Purse } from './purse';

/** Issues that are stored in one go: one segment's worth. */
const ISSUES_AT_ONCE = 2_000;

/** Keys of the last pages that are kept to go on from. */
const KEPT_KEYS = 5;

/** A page of a hundred, and a few calls more where Jira stumbles. */
const PAGE_COSTS = 104;

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

export type Reading = { readonly projectId: number; readonly range: PullRange; readonly fields: IssueFields; readonly purse: Purse };

/**
 * Reads pages of the range's phase from where it stopped, until there are enough to be stored. Trouble ends the reading
 * and is told with what was read before it, so that nothing need be read twice.
 */
export const readPages = async (reading: Reading, mayGoOn: () => boolean): Promise<ReadPages> => {
  const { pageToken, lastKeys } = reading.range;
  let read: ReadPages = { issues: [], next: pageToken, lastKeys, ended: false, badDates: 0, unread: [], trouble: null };
  do {
    try {
      read = joined(read, await readPage(reading, read));
    } catch (error) {
      return { ...read, trouble: { error } };
    }
  } while (!read.ended && read.issues.length < ISSUES_AT_ONCE && mayGoOn());
  return read;
};

const joined = (read: ReadPages, { page, bounds, behind }: PageAt): ReadPages => {
  const lastKey = page.issues.at(-1)?.issue.key;
  return {
    issues: [...read.issues, ...page.issues],
    next: page.next === null ? null : { token: page.next, ...bounds },
    lastKeys: lastKey === undefined ? behind : [lastKey, ...behind].slice(0, KEPT_KEYS),
    ended: page.next === null,
    badDates: read.badDates + page.badDates,
    unread: [...read.unread, ...page.unread],
    trouble: null,
  };
};

type Bounds = Pick<PageToken, 'afterKey' | 'upTo'>;

/** A page, the bounds of the query it belongs to, and keys that are read for certain before it. */
type PageAt = { readonly page: SearchPage; readonly bounds: Bounds; readonly behind: readonly string[] };

/**
 * The page to go on with. Without a token, or with a stale one, it begins behind the last issue that was read. Jira
 * compares keys only with those of issues that exist: where that issue is gone by now, with the one before it, and with
 * none left the phase is read from the range's beginning. Issues read twice are stored once.
 */
const readPage = async (reading: Reading, { next, lastKeys }: Pick<ReadPages, 'next' | 'lastKeys'>): Promise<PageAt> => {
  if (next !== null) {
    const page = await unless(StalePageToken, () => search(reading, next, next.token));
    if (page !== null) return { page, bounds: { afterKey: next.afterKey, upTo: next.upTo }, behind: lastKeys };
  }
  for (const { bounds, behind } of beginnings(reading.range, lastKeys)) {
    const page = await unless(BadRequest, () => search(reading, bounds, null));
    if (page !== null) return { page, bounds, behind };
  }
  const bounds = { afterKey: null, upTo: null };
  return { page: await search(reading, bounds, null), bounds, behind: [] };
};

/** Where the reading may begin, the best first; one whose key is gone is refused by Jira. */
const beginnings = (range: PullRange, lastKeys: readonly string[]): readonly Omit<PageAt, 'page'>[] => {
  const lower = [...lastKeys.map((key, at) => ({ key, behind: lastKeys.slice(at) })), ...range.after.map((key) => ({ key, behind: [] })), { key: null, behind: [] }];
  return lower.flatMap(({ key, behind }) => [...range.upTo, null].map((upTo) => ({ bounds: { afterKey: key, upTo }, behind })));
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

const search = ({ projectId, range, fields, purse }: Reading, bounds: Bounds, token: string | null): Promise<SearchPage> =>
  purse.pay(PAGE_COSTS, () => searchPage(jqlOf(projectId, range, bounds), fields, token));

const jqlOf = (projectId: number, { phase, together }: PullRange, { afterKey, upTo }: Bounds): string => [
  `project = ${certainId(projectId)}`,
  ...(together ? [] : [`statusCategory ${phase === 'open-issues' ? '!=' : '='} Done`]),
  ...(afterKey === null ? [] : [`key > ${quoted(afterKey)}`]),
  ...(upTo === null ? [] : [`key <= ${quoted(upTo)}`]),
].join(' AND ') + ' ORDER BY key ASC';
