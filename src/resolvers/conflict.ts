import type { Conflict } from '../contract/result';
import { browsable } from '../jira/permissions';
import { displayNames } from '../jira/people';
import type { ChangedText } from '../model/trail-note';
import { entriesBefore, type ReadEntry } from '../store/trail/read-trail';
import { Refusal } from './refusal';

/** The record that two people wrote to, the chain its writes are told in, and its versions. */
export type Collision = {
  readonly chain: string;
  readonly entity: string;
  readonly key: string;
  readonly seen: number;
  readonly stored: number;
  /** What was not saved, as changes of what is stored now. */
  readonly yours: readonly ChangedText[];
};

const MOST_PAGES = 5;

/** Entries about this record after the version that was seen, newest first; of very many, the newest. */
export const writesSince = async ({ chain, entity, key, seen }: Pick<Collision, 'chain' | 'entity' | 'key' | 'seen'>): Promise<readonly ReadEntry[]> => {
  const found: ReadEntry[] = [];
  let before: number | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const entries: readonly ReadEntry[] = await entriesBefore(chain, before);
    for (const one of entries) {
      const record = one.body?.record;
      if (record?.entity !== entity || record.key !== key) continue;
      if ((record.version ?? 0) <= seen) return found;
      found.push(one);
    }
    before = entries.at(-1)?.entry.seq ?? null;
    if (before === null || before === 1) break;
  }
  return found;
};

/** Without what names issues or projects that the person may not browse now, and without amounts: those who may see them are told by row. */
const told = async (all: readonly ReadEntry[]): Promise<readonly ReadEntry[]> => {
  const entries = all.filter(({ body }) => body?.money !== true);
  const projectIds = [...new Set(entries.flatMap(({ body }) => body?.projects ?? []))];
  const issueIds = [...new Set(entries.flatMap(({ body }) => body?.issues ?? []))];
  if (projectIds.length + issueIds.length === 0) return entries;
  const seen = await browsable({ projectIds, issueIds });
  return entries.filter(({ body }) => body !== null && body.projects.every((id) => seen.projects.has(id)) && body.issues.every((id) => seen.issues.has(id)));
};

const bothSides = async (collision: Collision): Promise<Conflict> => {
  const writes = await writesSince(collision);
  const theirs = new Map((await told(writes)).toReversed().flatMap(({ body }) => body?.changes ?? []).map(({ what, after }) => [what, after]));
  const yours = new Map(collision.yours.map((change) => [change.what, change]));
  const [last] = writes;
  const accountId = last?.who?.accountId ?? null;
  const names = await displayNames(accountId === null ? [] : [accountId]);
  return {
    by: accountId === null ? null : names.get(accountId) ?? null,
    at: last?.entry.at ?? null,
    rows: [...new Set([...yours.keys(), ...theirs.keys()])].map((what) =>
      ({ what, theirs: theirs.get(what) ?? yours.get(what)?.before ?? null, yours: yours.get(what)?.after ?? null })),
  };
};

/** What somebody is told whose write came second: what was saved meanwhile beside what was to be saved. */
export const conflictOf = async (collision: Collision, what = 'this program'): Promise<Refusal> =>
  new Refusal('conflict', `Somebody else saved ${what} meanwhile. Nothing of yours was saved; load it again and repeat your change.`, {
    storedVersion: collision.stored, conflict: await bothSides(collision),
  });
