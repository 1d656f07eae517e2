import { touchData } from './data-version';
import { deleteAll, setAll } from './in-batches';
import { Remembered } from './remembered';
import { rowsFrom } from './pages';

/**
 * Issues that Jira tells in a form that cannot be read, so that what the snapshot has of them is missing or old. Kept
 * issue by issue: one leaves when it was read, or is gone.
 */
const UNREAD = 'unread:';

type Unread = { readonly projectId: number };

export const markUnread = async (projectId: number, issueIds: Iterable<number>): Promise<void> => {
  const marks = [...new Set(issueIds)].map((id) => ({ key: `${UNREAD}${id}`, value: { projectId } satisfies Unread }));
  if (marks.length === 0) return;
  await setAll(marks);
  await touchData();
  lately.clear();
};

/** Forgets those among `issueIds` that are kept here. */
export const forgetUnread = async (issueIds: readonly number[]): Promise<void> => {
  const kept = await readUnread();
  const known = issueIds.filter((id) => kept.has(id)).map((id) => `${UNREAD}${id}`);
  if (known.length === 0) return;
  await deleteAll(known);
  await touchData();
};

/** The project of each unread issue of the site, by the issue's id. */
export const readUnread = async (): Promise<ReadonlyMap<number, number>> =>
  new Map((await rowsFrom<Unread>(UNREAD)).map(({ key, value }) => [Number(key.slice(UNREAD.length)), value.projectId]));

/** A pull asks with every page, and nearly always there are none. */
const LATELY_MS = 5_000;
const SITES = 20;

const lately = new Remembered<{ readonly at: number; readonly any: boolean }>(SITES, () => 1);

/** Whether there were any at most some seconds ago; those that this process marks are seen at once. */
export const anyUnreadLately = async (site: string): Promise<boolean> => {
  const now = Date.now();
  const before = lately.known(site);
  if (before !== undefined && Math.abs(now - before.at) <= LATELY_MS) return before.any;
  const any = (await readUnread()).size > 0;
  lately.keep(site, { at: now, any });
  return any;
};
