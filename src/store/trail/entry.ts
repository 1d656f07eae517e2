import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { TrailNote } from '../../model/trail-note';
import { bodyText, type WrittenRecord } from './body';

/** What administrators did on the site as a whole is in a chain of this name; every other chain is named by its program's id. */
export const SITE_CHAIN = 'site';

/**
 * An entry of a chain as it is kept for good. It names nobody and says nothing of what was changed: `who` and `body` are
 * salted digests of texts that are kept apart, so that those can be erased and the chain still holds.
 */
export type TrailEntry = {
  readonly chain: string;
  /** 1 for the first entry of a chain, without gaps. */
  readonly seq: number;
  /** ISO moment. */
  readonly at: string;
  readonly action: string;
  readonly who: string;
  readonly body: string;
  /** Digest of the entry before; `NO_ENTRY` for the first. */
  readonly previous: string;
  readonly digest: string;
  /** Tells one writer's entry from another's; no part of the digest. */
  readonly token: string;
};

/** A text with the salt of its digest: without the salt nobody can find out by trying what an erased text was. */
export type Sealed = { readonly text: string; readonly salt: string };

/** `erasedBy` is the entry of the same chain that says that it was erased. */
export type Erased = { readonly erasedBy: number };

/** Who did it and what it was, apart from the chain. `who` is an account id as JSON text, or `null` for the app itself. */
export type TrailTexts = { readonly who: Sealed | Erased; readonly body: Sealed | Erased };

/** Where a chain ends: its last entry's number is the version. */
export type TrailHead = { readonly chain: string; readonly version: number; readonly digest: string; readonly token: string };

export const NO_ENTRY = '0'.repeat(64);

export const ENTRIES = 'trail';
export const HEADS = 'trail-head';

export const entryKey = (chain: string, seq: number): string => `${chain}:${String(seq).padStart(10, '0')}`;

export const textsKey = (chain: string, seq: number): string => `trail-text:${entryKey(chain, seq)}`;

export const isErased = (part: Sealed | Erased): part is Erased => 'erasedBy' in part;

export const sealedDigest = ({ text, salt }: Sealed): string => createHmac('sha256', salt).update(text).digest('hex');

/** SHA-256 over everything the entry says, in this order, as a JSON array. */
export const entryDigest = ({ previous, chain, seq, at, action, who, body }: Omit<TrailEntry, 'digest' | 'token'>): string =>
  createHash('sha256').update(JSON.stringify([previous, chain, seq, at, action, who, body])).digest('hex');

const seal = (text: string): Sealed => ({ text, salt: randomBytes(16).toString('hex') });

type Fresh = { readonly entry: TrailEntry; readonly texts: TrailTexts };

/** The entry that comes after `head`, with its texts, about a write of `record` at `at` (milliseconds). */
export const entryAfter = (head: Pick<TrailHead, 'version' | 'digest'>, chain: string, note: TrailNote, record: WrittenRecord | null, at: number): Fresh => {
  const who = seal(JSON.stringify(note.who));
  const body = seal(bodyText(note, record));
  const content = {
    chain, seq: head.version + 1, at: new Date(at).toISOString(), action: note.action,
    who: sealedDigest(who), body: sealedDigest(body), previous: head.digest,
  };
  return { entry: { ...content, digest: entryDigest(content), token: randomUUID() }, texts: { who, body } };
};
