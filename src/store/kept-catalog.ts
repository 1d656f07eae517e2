import { gunzipSync, gzipSync } from 'node:zlib';
import { kvs } from '@forge/kvs';

/** What a site has in fields, statuses and the like, as it was at `at` (milliseconds); whoever reads it checks its form. */
export type KeptCatalog = { readonly at: number; readonly value: unknown };

const KEY = 'catalog';

/** A value may be 240 KiB; a site of which this would be more is read from Jira by each process. */
const LONGEST = 230_000;

/** Null where nothing is kept, or nothing that can be read. */
export const readKeptCatalog = async (): Promise<KeptCatalog | null> => {
  const stored = await kvs.get<{ readonly at: number; readonly packed: string }>(KEY);
  if (stored === undefined) return null;
  try {
    return { at: stored.at, value: JSON.parse(gunzipSync(Buffer.from(stored.packed, 'base64')).toString('utf8')) };
  } catch {
    return null;
  }
};

export const writeKeptCatalog = async ({ at, value }: KeptCatalog): Promise<void> => {
  const packed = gzipSync(JSON.stringify(value)).toString('base64');
  if (packed.length <= LONGEST) await kvs.set(KEY, { at, packed });
};
