import { WhereConditions, kvs } from '@forge/kvs';
import { touchData } from './data-version';
import { deleteAll, setAll } from './in-batches';

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
export const readUnread = async (): Promise<ReadonlyMap<number, number>> => {
  const found = new Map<number, number>();
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(UNREAD)).limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<Unread>();
    for (const { key, value } of page.results) found.set(Number(key.slice(UNREAD.length)), value.projectId);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
};
