import { touchData } from './data-version';
import { deleteAll, setAll } from './in-batches';
import { rowsFrom } from './rows-from';

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
