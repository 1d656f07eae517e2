import { kvs } from '@forge/kvs';
import type { Day } from '../model/time';
import { setAll } from './in-batches';
import { readTogether } from './read-together';

/** Why Jira did not take a flag: the app may not edit the issue, or Jira calls the edit wrong. */
export type FlagTrouble = 'not-allowed' | 'refused';

/**
 * What the app knows of flags on some of the site's issues. `since`: what it wrote last, by issue id; null where it
 * was about to write and nobody knows whether it did. Every issue that carries a flag of the app is in it.
 */
export type FlagBucket = { readonly since: Map<number, Day | null>; readonly failing: Map<number, FlagTrouble> };

/** With a flag on every one of 100,000 issues a bucket is some 50 KB. */
const BUCKETS = 32;

export const bucketOf = (issueId: number): number => issueId % BUCKETS;

type StoredBucket = { readonly since: readonly (readonly [number, Day | null])[]; readonly failing: readonly (readonly [number, FlagTrouble])[] };

const bucketKey = (bucket: number): string => `flags:${bucket}`;

/** All buckets, each at the position that `bucketOf` gives. */
export const readFlagBuckets = async (): Promise<readonly FlagBucket[]> => {
  const stored = await readTogether(Array.from({ length: BUCKETS }, (_, bucket) => ({ key: bucketKey(bucket) })));
  return stored.map((value) => {
    const bucket = value as StoredBucket | undefined;
    return { since: new Map(bucket?.since), failing: new Map(bucket?.failing) };
  });
};

const asStored = ({ since, failing }: FlagBucket): StoredBucket => ({ since: [...since], failing: [...failing] });

export const writeFlagBucket = (number: number, bucket: FlagBucket): Promise<void> => kvs.set(bucketKey(number), asStored(bucket));

export const writeFlagBuckets = (buckets: readonly FlagBucket[]): Promise<void> =>
  setAll(buckets.map((bucket, number) => ({ key: bucketKey(number), value: asStored(bucket) })));

/**
 * How far flags are. `settled` says of what they are true: the same text means that there is nothing to do; null while
 * something is left. `clauses`: the same of the clauses behind the JQL function. `healedAt`, in milliseconds: when they
 * were last held against what is in Jira; `readAt`: when each of them was. `message`: what keeps them from being written, in words.
 */
export type FlagState = { readonly settled: string | null; readonly clauses: string | null; readonly healedAt: number; readonly readAt?: number; readonly message: string | null };

const STATE = 'flag-state';

export const readFlagState = async (): Promise<FlagState> =>
  (await kvs.get<FlagState>(STATE)) ?? { settled: null, clauses: null, healedAt: 0, message: null };

export const writeFlagState = (state: FlagState): Promise<void> => kvs.set(STATE, state);

/** When the next job that writes flags is due, 0 if none is known of; and when one last had something to look at. Milliseconds. */
export type FlagsDue = { readonly due: number; readonly ranAt: number };

const DUE = 'flags-due';

export const readFlagsDue = async (): Promise<FlagsDue> => (await kvs.get<FlagsDue>(DUE)) ?? { due: 0, ranAt: 0 };

export const writeFlagsDue = (due: FlagsDue): Promise<void> => kvs.set(DUE, due);
