import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';

/**
 * One value that is another one after every write that may change what a page shows of Jira: a page that was made at
 * this version, and finds it unchanged, is as it would be if it were made anew. A random text, so that writers need not
 * know of each other.
 */
export const DATA_VERSION_KEY = 'data-version';

export type DataVersion = { readonly token: string };

/** What to set in the transaction of such a write. */
export const nextDataVersion = (): { readonly key: string; readonly value: DataVersion } =>
  ({ key: DATA_VERSION_KEY, value: { token: randomUUID() } });

/** For writes that are no transaction: after what was written. */
export const touchData = async (): Promise<void> => {
  const { key, value } = nextDataVersion();
  await kvs.set(key, value);
};

/** Null on a site where nothing was written yet. */
export const readDataVersion = async (): Promise<string | null> =>
  (await kvs.get<DataVersion>(DATA_VERSION_KEY))?.token ?? null;
