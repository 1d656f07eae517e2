import { createHash } from 'node:crypto';
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { SignedHead } from '../../contract/trail';
import { ENTRIES, entryKey, HEADS, isErased, SITE_CHAIN, type TrailEntry, type TrailHead, textsKey, type TrailTexts } from '../trail/entry';
import { trailHead } from '../trail/read-trail';
import { publicKeys } from '../trail/signing-key';
import { allVersioned, type Versioned } from '../versioned';
import { blobPieces } from '../blobs';
import type { TablePages } from '../value/table';
import type { Place } from './row';

/** A row as the storage has it, not looked at yet. */
export type RawRow = { readonly in: Place; readonly key: string; readonly value: unknown };

/** Some rows, and where to go on; null where the step is done. */
type RawPage = { readonly rows: readonly RawRow[]; readonly next: string | null };

type Step = (chain: string, upTo: number, cursor: string | null) => Promise<RawPage>;

const PAGE = 20;
const PAGE_OF_TEXTS = 100;

const as = (place: Place, found: readonly { readonly key: string; readonly value: unknown }[]): readonly RawRow[] =>
  found.map(({ key, value }) => ({ in: place, key, value }));

const one = (entity: 'program' | 'site', keyOf: (chain: string) => string): Step => async (chain) => {
  const value = await kvs.entity(entity).get(keyOf(chain));
  return { rows: value === undefined ? [] : [{ in: entity, key: keyOf(chain), value }], next: null };
};

const recordsOf = (entity: 'promise' | 'question' | 'meeting' | 'day-record'): Step => async (chain, _, cursor) => {
  const query = kvs.entity(entity).query().index('by-program', { partition: [chain] }).limit(PAGE);
  const page = await (cursor === null ? query : query.cursor(cursor)).getMany();
  return { rows: as(entity, page.results), next: page.nextCursor ?? null };
};

/** Tables, each with the pieces of its pages; a piece that is gone belongs to what was replaced meanwhile, and all is read anew. */
const tables: Step = async (chain, _, cursor) => {
  const query = kvs.entity<TablePages>('value').query().index('by-program', { partition: [chain] }).limit(1);
  const page = await (cursor === null ? query : query.cursor(cursor)).getMany();
  const pieces = await Promise.all(page.results.flatMap(({ value }) => value.pages.flatMap(({ blob }) => blobPieces(blob))).map(async (key) => ({ key, value: { programId: chain, bytes: await kvs.get<string>(key) ?? '' } })));
  return { rows: [...as('value', page.results), ...as('blob', pieces)], next: page.nextCursor ?? null };
};

const raisings: Step = async (_, __, cursor) => {
  const query = kvs.entity('raising').query().index('version').limit(PAGE);
  const page = await (cursor === null ? query : query.cursor(cursor)).getMany();
  return { rows: as('raising', page.results), next: page.nextCursor ?? null };
};

/** Somebody was taken out of an entry that the file has, by one that it does not have. */
export class ErasedMeanwhile extends Error {
  override readonly name = 'ErasedMeanwhile';
}

const isLater = (part: TrailTexts['who'], upTo: number): boolean => isErased(part) && part.erasedBy > upTo;

const entries: Step = async (chain, upTo, cursor) => {
  const after = Number(cursor ?? 0);
  const page = await kvs.entity<TrailEntry>(ENTRIES).query().index('by-chain', { partition: [chain] })
    .where(WhereConditions.greaterThan(after)).sort(Sort.ASC).limit(PAGE).getMany();
  const found = page.results.filter(({ value }) => value.seq <= upTo);
  if (found.length === 0) return { rows: [], next: null };
  const { successfulKeys } = await kvs.batchGet<TrailTexts>(found.map(({ value }) => ({ key: textsKey(chain, value.seq) })));
  if (successfulKeys.some(({ value }) => isLater(value.who, upTo) || isLater(value.body, upTo))) throw new ErasedMeanwhile();
  return { rows: [...as('trail', found), ...as('trail-text', successfulKeys)], next: String(found.at(-1)?.value.seq ?? upTo) };
};

const signed: Step = async (chain, upTo, cursor) => {
  const query = kvs.query().where('key', WhereConditions.beginsWith(`trail-signed:${chain}:`)).limit(PAGE_OF_TEXTS);
  const page = await (cursor === null ? query : query.cursor(cursor)).getMany<SignedHead>();
  return { rows: as('trail-signed', page.results.filter(({ value }) => value.seq <= upTo)), next: page.nextCursor ?? null };
};

const head: Step = async (chain, upTo) => {
  const entry = await kvs.entity<TrailEntry>(ENTRIES).get(entryKey(chain, upTo));
  if (entry === undefined) return { rows: [], next: null };
  const value: TrailHead = { chain, version: upTo, digest: entry.digest, token: entry.token };
  return { rows: as(HEADS, [{ key: chain, value }]), next: null };
};

/** Public keys, by which heads that were signed here can be told elsewhere; the private one stays. */
const keys: Step = async () => ({ rows: as('public-key', (await publicKeys()).map((pem) => ({ key: createHash('sha256').update(pem).digest('hex'), value: { pem } }))), next: null });

const records: readonly Step[] = [one('program', (chain) => chain), recordsOf('promise'), recordsOf('question'), recordsOf('meeting'), tables, recordsOf('day-record')];
const ofSite: readonly Step[] = [one('site', () => 'config'), raisings, keys];
const ofTrail: readonly Step[] = [head, entries, signed];

const stepsOf = (chain: string): readonly Step[] => [...(chain === SITE_CHAIN ? ofSite : records), ...ofTrail];

/** Where reading a chain has come: a step, and a place in it. What comes before `ofTrail` is records. */
export type ReadTo = { readonly step: number; readonly cursor: string | null };

/**
 * The next rows of a chain: its records, then its trail up to entry `upTo`. Records belong together where the chain ends
 * at that entry before and after they are read, since each write of one leaves an entry: `sure` is false where it went
 * on meanwhile. Entries stay as they are but for people who are erased, which throws `ErasedMeanwhile`.
 */
export const chainRows = async (chain: string, upTo: number, { step, cursor }: ReadTo): Promise<{ readonly rows: readonly RawRow[]; readonly next: ReadTo | null; readonly sure: boolean }> => {
  const steps = stepsOf(chain);
  const page = await steps[step]?.(chain, upTo, cursor) ?? { rows: [], next: null };
  const next = page.next === null ? { step: step + 1, cursor: null } : { step, cursor: page.next };
  const ofRecords = step < steps.length - ofTrail.length;
  return { rows: page.rows, next: next.step < steps.length ? next : null, sure: !ofRecords || ((await trailHead(chain))?.version ?? 0) === upTo };
};

/** All chains that there are, the site's first: also those of programs that are gone, and of programs without any entry. */
export const allChains = async (): Promise<readonly string[]> => {
  const [heads, programs] = [await allVersioned<TrailHead>(HEADS), await allVersioned<Versioned & { readonly id: string }>('program')];
  const others = new Set([...heads.map(({ chain }) => chain), ...programs.map(({ id }) => id)]);
  others.delete(SITE_CHAIN);
  return [SITE_CHAIN, ...[...others].sort()];
};
