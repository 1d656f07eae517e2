import { kvs } from '@forge/kvs';
import { outdated, rescueBlobs } from '../blobs';
import type { FileRow } from '../export/row';
import type { Versioned } from '../versioned';
import { valuesOf } from './standing';

type TableRow = Extract<FileRow, { in: 'value' }>;
type PieceRow = Extract<FileRow, { in: 'blob' }>;
type Table = TableRow['value'];

/** Pieces are written once and never changed: one that is here already is what the file has. */
export const writePieces = async (rows: readonly PieceRow[]): Promise<void> => {
  for (const { key, value } of rows) if (await kvs.get(key) === undefined) await kvs.set(key, value.bytes);
};

const idsOf = ({ pages }: Table): ReadonlySet<string> => new Set(pages.map(({ blob }) => blob.id));

/**
 * Points tables to the pages that a file has. What they pointed to before is collected later, and what was to be
 * collected and is pointed to again is not. `afterHere` is null for a table that says the same as the one here.
 */
export const writeTables = async (rows: readonly TableRow[], afterHere: (value: Versioned, here: Versioned | undefined) => Versioned | null): Promise<void> => {
  const here = await valuesOf<Table>('value', rows.map(({ key }) => key));
  for (const { key, value } of rows) {
    await rescueBlobs(idsOf(value));
    const before = here.get(key);
    const next = afterHere(value, before);
    if (next === null) continue;
    const kept = idsOf(value);
    const old = before?.pages.flatMap(({ blob }) => (kept.has(blob.id) ? [] : [blob])) ?? [];
    if (old.length > 0) {
      const note = outdated(old, Date.now());
      await kvs.set(note.key, note.value);
    }
    await kvs.entity('value').set(key, next);
  }
};
