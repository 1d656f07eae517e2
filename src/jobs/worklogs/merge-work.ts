import type { LoggedWork } from '../../jira/worklogs';
import type { WorkColumns } from '../../store/worklogs';

const rowsOf = (columns: WorkColumns): readonly LoggedWork[] => columns.ids.map((id, row) => ({
  id, issueId: columns.issueIds[row] ?? 0, accountId: columns.people[columns.authors[row] ?? -1] ?? '', startedAt: columns.startedAt[row] ?? 0,
  seconds: columns.seconds[row] ?? 0, restricted: columns.restricted[row] === 1, saidAt: columns.seenAt[row] ?? 0,
}));

const columnsOf = (rows: readonly LoggedWork[]): WorkColumns => {
  const people = [...new Set(rows.map(({ accountId }) => accountId))];
  const at = new Map(people.map((accountId, index) => [accountId, index]));
  return {
    ids: rows.map(({ id }) => id), issueIds: rows.map(({ issueId }) => issueId), authors: rows.map(({ accountId }) => at.get(accountId) ?? -1),
    startedAt: rows.map(({ startedAt }) => startedAt), seconds: rows.map(({ seconds }) => seconds),
    restricted: rows.map(({ restricted }) => (restricted ? 1 : 0)), seenAt: rows.map(({ saidAt }) => saidAt), people,
  };
};

/** What was asked about again: of it only what Jira answered, `here`, is left. */
export type WorkChange = { readonly asked: ReadonlySet<number>; readonly here: readonly LoggedWork[] };

/**
 * The columns after a change, by id; null where nothing is different. What is kept already keeps the moment from which it
 * was reported, unless its time, its day or its author is another now: then it is reported anew from that change on.
 */
export const mergeWork = (before: WorkColumns, { asked, here }: WorkChange): WorkColumns | null => {
  const known = new Map(rowsOf(before).map((row) => [row.id, row]));
  let changed = false;
  const there = new Set(here.map(({ id }) => id));
  for (const id of asked) if (!there.has(id) && known.delete(id)) changed = true;
  for (const one of here) {
    const old = known.get(one.id);
    const same = old !== undefined && old.seconds === one.seconds && old.startedAt === one.startedAt && old.accountId === one.accountId;
    if (same && old.restricted === one.restricted && old.issueId === one.issueId) continue;
    known.set(one.id, { ...one, saidAt: same ? old.saidAt : one.saidAt });
    changed = true;
  }
  return changed ? columnsOf([...known.values()].sort((a, b) => a.id - b.id)) : null;
};
