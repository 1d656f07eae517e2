import { gunzipSync, gzipSync } from 'node:zlib';
import { kvs } from '@forge/kvs';
import type { FieldMapping } from '../model/settings';
import { decodeIds } from './id-list';
import type { Pointer } from './pointer';

/** Of a project's segments, as `signature` names them: the ids of their issues, as `encodeIds` has them, and the fields they were read by. */
export type IndexedProject = { readonly projectId: number; readonly signature: string; readonly ids: string; readonly mapping: FieldMapping };

/**
 * Which issues are where, so that a process that knows nothing yet need not load a site to find one issue. It is made from
 * the snapshots, holds nothing that they do not, and may be behind them: then it says less, and nothing wrong.
 */
export type SiteIndex = ReadonlyMap<number, IndexedProject>;

const KEY = 'site-index';

/** A value may be 240 KiB, enough for some 150,000 issues; a larger site is loaded. */
const LONGEST = 230_000;

export const readSiteIndex = async (): Promise<SiteIndex> => {
  const stored = await kvs.get<{ readonly packed: string }>(KEY);
  if (stored === undefined) return new Map();
  try {
    const rows = JSON.parse(gunzipSync(Buffer.from(stored.packed, 'base64')).toString('utf8')) as readonly IndexedProject[];
    return new Map(rows.map((row) => [row.projectId, row]));
  } catch {
    return new Map();
  }
};

export const writeSiteIndex = async (index: SiteIndex): Promise<void> => {
  const packed = gzipSync(JSON.stringify([...index.values()])).toString('base64');
  if (packed.length <= LONGEST) await kvs.set(KEY, { packed });
};

/** Changes with every segment that is written anew, and with the project's fields. */
export const signatureOf = ({ segments, project }: Pointer): string =>
  [project, ...segments.map(({ facts }) => facts)].map(({ id }) => id.slice(0, 8)).join('.');

/** Whether a project may hold an issue; certain where it says no. */
export const mayHold = (index: SiteIndex, pointer: Pointer): ((id: number) => boolean) => {
  const indexed = index.get(pointer.projectId);
  if (indexed?.signature !== signatureOf(pointer)) return () => true;
  const held = [indexed.ids, ...pointer.deltas.map(({ ids }) => ids), ...(pointer.unread === null ? [] : [pointer.unread])].map(decodeIds);
  return (id) => held.some((ids) => ids.has(id));
};
