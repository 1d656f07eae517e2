import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { kvs } from '@forge/kvs';
import type { TrailNote } from '../model/trail-note';
import { nextDataVersion } from './data-version';
import { readMark, RestoreRunning, unlessMarked } from './restore/mark';
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

const plan = async ({ chain, note }: Noted, record: WrittenRecord | null): Promise<Planned> => {
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

/** With a new version of the data: what people keep in records is on pages too. */
const addAlongside = (transaction: Transaction, { set = [], remove = [] }: Alongside): void => {
  for (const { key, value } of [...set, nextDataVersion()]) transaction.set(key, value);
  for (const key of remove) transaction.delete(key);
};

const isWritten = async ({ entry }: Planned): Promise<boolean> =>
  (await kvs.entity<TrailEntry>(ENTRIES).get(entryKey(entry.chain, entry.seq)))?.token === entry.token;

/** Whether somebody else wrote to one of the chains since these entries were planned. */
const wasOvertaken = async (planned: readonly Planned[]): Promise<boolean> => {
  const heads = await Promise.all(planned.map(({ entry }) => kvs.entity<TrailHead>(HEADS).get(entry.chain)));
  return heads.some((head, at) => (head?.version ?? 0) !== (planned[at]?.head?.version ?? 0));
};

/** Changes that belong to the entries; they are told where in its chain each of them will be. */
type ChangeWith = (transaction: Transaction, entries: readonly TrailEntry[]) => unknown;

/** What of a restore a transaction depends on: that none runs, or that this is the one that ends it. */
type Gate = (transaction: Transaction) => void;

/** What stands against a write: null where nothing does, so that it is tried again or given up. */
type Obstacle = () => Promise<{ readonly stored: unknown } | null>;

/**
 * Carries out `change` and leaves the entries, in one transaction: all of it, or nothing. Where only a chain went on
 * meanwhile, the entries are made anew after its new end, and it is tried again. Where there is an obstacle, nothing is
 * written, and it is the answer. Throws `RestoreRunning` where a restore was decided. A write whose answer got lost on its way back is known again by its entry's token.
 */
const commit = async (
  record: WrittenRecord | null, change: ChangeWith, notes: readonly Noted[], obstacle: Obstacle, gate: Gate = unlessMarked,
): Promise<'done' | { readonly stored: unknown }> => {
  for (let attempt = 1; ; attempt++) {
    const planned = await Promise.all(notes.map((noted) => plan(noted, record)));
    const transaction = kvs.transact();
    gate(transaction);
    await change(transaction, planned.map(({ entry }) => entry));
    for (const one of planned) addEntry(transaction, one);
    try {
      await transaction.execute();
      return 'done';
    } catch (failure) {
      const [first] = planned;
      if (first !== undefined && await isWritten(first)) return 'done';
      const met = await obstacle();
      if (met !== null) return met;
      if (await readMark() !== null) throw new RestoreRunning();
      if (attempt === MOST_ATTEMPTS || !await wasOvertaken(planned)) throw failure;
      await wait(Math.random() * 20 * attempt);
    }
  }
};

const otherVersion = ({ entity, key, seen }: Seen): Obstacle => async () => {
  const stored = await kvs.entity<Versioned>(entity).get(key);
  return (stored?.version ?? 0) === seen ? null : { stored };
};

/**
 * Writes a record if its stored version is still the one seen, with its entries in the trail (one at least) and what is
 * `alongside`, in one transaction of at most 25 operations. The stored version becomes `seen + 1`.
 */
export const writeRecord = async <R extends object>(
  at: Seen, record: R, notes: readonly [Noted, ...Noted[]], alongside: Alongside = {},
): Promise<WriteOutcome<R & Versioned>> => {
  const { entity, key, seen } = at;
  const value: R & Versioned = { ...record, version: seen + 1, token: randomUUID() };
  const change: ChangeWith = (transaction) => {
    transaction.set(key, value, { entityName: entity, conditions: versionIs<R & Versioned>(seen) });
    addAlongside(transaction, alongside);
  };
  const outcome = await commit({ entity, key, version: seen + 1 }, change, notes, otherVersion(at));
  return outcome === 'done' ? { ok: true, stored: value } : { ok: false, stored: outcome.stored as (R & Versioned) | undefined };
};

/** Deletes a record if its stored version is still the one seen. What is gone already leaves no second entry. */
export const removeRecord = async <R extends object>(
  at: Seen, notes: readonly [Noted, ...Noted[]], alongside: Alongside = {},
): Promise<{ readonly ok: true } | { readonly ok: false; readonly stored: R & Versioned }> => {
  const { entity, key, seen } = at;
  const change: ChangeWith = (transaction) => {
    transaction.delete(key, { entityName: entity, conditions: versionIs<Versioned>(seen) });
    addAlongside(transaction, alongside);
  };
  const outcome = await commit({ entity, key, version: null }, change, notes, otherVersion(at));
  if (outcome === 'done' || outcome.stored === undefined) return { ok: true };
  return { ok: false, stored: outcome.stored as R & Versioned };
};

/**
 * Leaves an entry with changes of what is no record, in one transaction. `change` is called anew whenever the chain went
 * on, with the number that the entry will have: what it read before is to be read again.
 */
export const writeEntry = async (noted: Noted, change: (transaction: Transaction, seq: number) => Promise<void>, gate?: Gate): Promise<void> => {
  await commit(null, (transaction, [entry]) => change(transaction, entry?.seq ?? 0), [noted], () => Promise.resolve(null), gate);
};
