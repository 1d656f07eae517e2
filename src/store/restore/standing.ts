import { createHash } from 'node:crypto';
import { readTogether } from '../read-together';
import { ENTRIES, entryKey, HEADS, type TrailEntry, type TrailHead } from '../trail/entry';
import { allVersioned, type Versioned } from '../versioned';
import type { FileChain } from './file-facts';

/** Values of an entity by their keys; those that are not there are absent. */
export const valuesOf = async <T extends object>(entityName: string, keys: readonly string[]): Promise<ReadonlyMap<string, T>> => {
  const values = await readTogether(keys.map((key) => ({ key, entityName })));
  return new Map(keys.flatMap((key, at) => (values[at] === undefined ? [] : [[key, values[at] as T]])));
};

export type Heads = ReadonlyMap<string, TrailHead>;

export const allHeads = async (): Promise<Heads> => new Map((await allVersioned<TrailHead>(HEADS)).map((head) => [head.chain, head]));

/** Tells one state of the site's records from another: every write of one goes on with a trail. */
export const seenText = (heads: Heads): string => {
  const all = [...heads.values()].map(({ chain, version, digest }) => `${chain} ${version} ${digest}`).sort();
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
};

/**
 * The chains of a file whose last entry is not in the chain that is here: the file's take their place. All others have
 * in them what the file has, and stay.
 */
export const chainsToTake = async (chains: ReadonlyMap<string, FileChain>): Promise<ReadonlySet<string>> => {
  const here = await valuesOf<TrailEntry>(ENTRIES, [...chains].map(([chain, { seq }]) => entryKey(chain, seq)));
  return new Set([...chains].filter(([chain, { seq, digest }]) => here.get(entryKey(chain, seq))?.digest !== digest).map(([chain]) => chain));
};

/** A record without what tells one write of it from another. */
const contentOf = ({ version: _, token: __, ...content }: Versioned & Readonly<Record<string, unknown>>): unknown => content;

const sorted = (_: string, value: unknown): unknown =>
  (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value);

/** Whether two records say the same, whoever wrote them and how often. */
export const saysTheSame = (one: Versioned, other: Versioned): boolean =>
  JSON.stringify(contentOf({ ...one }), sorted) === JSON.stringify(contentOf({ ...other }), sorted);
