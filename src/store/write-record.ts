import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { kvs } from '@forge/kvs';
import type { TrailNote } from '../model/trail-note';
import { actorKey } from './trail/actors';
import type { WrittenRecord } from './trail/body';
import { ENTRIES, entryAfter, entryKey, HEADS, NO_ENTRY, type TrailEntry, type TrailHead, type TrailTexts, textsKey } from './trail/entry';
import { type Alongside, type Versioned, versionIs, type WriteOutcome } from './versioned';

/** One entry that a write leaves: in which chain (a program's id, or `SITE_CHAIN`), and what it says. */
export type Noted = { readonly chain: string; readonly note: TrailNote };

/** A record by the entity and key it is kept under, and the version of it that was seen (0: there was none). */
export type Seen = { readonly entity: string; readonly key: string; readonly seen: number };

type Transaction = ReturnType<typeof kvs.transact>;
type Planned = { readonly head: TrailHead | undefined; readonly entry: TrailEntry; readonly texts: TrailTexts; readonly note: TrailNote };

const MOST_ATTEMPTS = 12;

const plan = async ({ chain, note }: Noted, record: WrittenRecord): Promise<Planned> => {
  const head = await kvs.entity<TrailHead>(HEADS).get(chain);
  return { head, note, ...entryAfter(head ?? { version: 0, digest: NO_ENTRY }, chain, note, record, Date.now()) };
};

const addEntry = (transaction: Transaction, { head, entry, texts, note }: Planned): void => {
  const { chain, seq, digest, token } = entry;
  const next: TrailHead = { chain, version: seq, digest, token };
  transaction
    .set(entryKey(chain, seq), entry, { entityName: ENTRIES, conditions: versionIs<TrailEntry>(0, 'seq') })
    .set(textsKey(chain, seq), texts)
    .set(chain, next, { entityName: HEADS, conditions: versionIs<TrailHead>(head?.version ?? 0) });
  if (note.who !== null) transaction.set(actorKey(chain, note.who), { accountId: note.who });
};

const addAlongside = (transaction: Transaction, { set = [], remove = [] }: Alongside): void => {
  for (const { key, value } of set) transaction.set(key, value);
  for (const key of remove) transaction.delete(key);
};

const isWritten = async ({ entry }: Planned): Promise<boolean> =>
  (await kvs.entity<TrailEntry>(ENTRIES).get(entryKey(entry.chain, entry.seq)))?.token === entry.token;

/** Whether somebody else wrote to one of the chains since these entries were planned. */
const wasOvertaken = async (planned: readonly Planned[]): Promise<boolean> => {
  const heads = await Promise.all(planned.map(({ entry }) => kvs.entity<TrailHead>(HEADS).get(entry.chain)));
  return heads.some((head, at) => (head?.version ?? 0) !== (planned[at]?.head?.version ?? 0));
};

/**
 * Carries out `change` and leaves the entries, in one transaction: all of it, or nothing. Where only a chain went on
 * meanwhile, the entries are made anew after its new end, and it is tried again. Where the record itself is not the one
 * that was seen, nothing is written, and the answer is what is stored. A write whose answer got lost on its way back is
 * known again by its entry's token.
 */
const commit = async (
  { entity, key, seen }: Seen, becomes: number | null, change: (transaction: Transaction) => void, notes: readonly Noted[], alongside: Alongside,
): Promise<'done' | { readonly stored: unknown }> => {
  for (let attempt = 1; ; attempt++) {
    const planned = await Promise.all(notes.map((noted) => plan(noted, { entity, key, version: becomes })));
    const transaction = kvs.transact();
    change(transaction);
    for (const one of planned) addEntry(transaction, one);
    addAlongside(transaction, alongside);
    try {
      await transaction.execute();
      return 'done';
    } catch (failure) {
      const [first] = planned;
      if (first !== undefined && await isWritten(first)) return 'done';
      const stored = await kvs.entity<Versioned>(entity).get(key);
      if ((stored?.version ?? 0) !== seen) return { stored };
      if (attempt === MOST_ATTEMPTS || !await wasOvertaken(planned)) throw failure;
      await wait(Math.random() * 20 * attempt);
    }
  }
};

/**
 * Writes a record if its stored version is still the one seen, with its entries in the trail (one at least) and what is
 * `alongside`, in one transaction of at most 25 operations. The stored version becomes `seen + 1`.
 */
export const writeRecord = async <R extends object>(
  at: Seen, record: R, notes: readonly [Noted, ...Noted[]], alongside: Alongside = {},
): Promise<WriteOutcome<R & Versioned>> => {
  const value: R & Versioned = { ...record, version: at.seen + 1, token: randomUUID() };
  const set = (transaction: Transaction): unknown => transaction.set(at.key, value, { entityName: at.entity, conditions: versionIs<R & Versioned>(at.seen) });
  const outcome = await commit(at, at.seen + 1, set, notes, alongside);
  return outcome === 'done' ? { ok: true, stored: value } : { ok: false, stored: outcome.stored as (R & Versioned) | undefined };
};

/** Deletes a record if its stored version is still the one seen. What is gone already leaves no second entry. */
export const removeRecord = async <R extends object>(
  at: Seen, notes: readonly [Noted, ...Noted[]], alongside: Alongside = {},
): Promise<{ readonly ok: true } | { readonly ok: false; readonly stored: R & Versioned }> => {
  const remove = (transaction: Transaction): unknown => transaction.delete(at.key, { entityName: at.entity, conditions: versionIs<Versioned>(at.seen) });
  const outcome = await commit(at, null, remove, notes, alongside);
  if (outcome === 'done' || outcome.stored === undefined) return { ok: true };
  return { ok: false, stored: outcome.stored as R & Versioned };
};
