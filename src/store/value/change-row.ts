import type { TrailNote } from '../../model/trail-note';
import { changeTable, type Row, type TableName } from './table';

/** Somebody else changed the row, or took it away (`stored` null), since the version that was seen. */
export class RowConflict<R extends Row> extends Error {
  override readonly name = 'RowConflict';
  readonly stored: R | null;

  constructor(stored: R | null) {
    super('The row was changed by somebody else.');
    this.stored = stored;
  }
}

/**
 * Writes one row where the stored one is still of the version that `row` carries (0: there is none yet) and answers it
 * with its new version; `beside` are new rows that come with it or not at all. Others may change other rows of the table
 * meanwhile. Throws `RowConflict`.
 */
export const saveRow = async <R extends Row>(programId: string, table: TableName, row: R, note: TrailNote, beside: readonly R[] = []): Promise<R> => {
  const saved: R = { ...row, version: row.version + 1 };
  await changeTable<R>(programId, table, (rows) => {
    const stored = rows.find(({ id }) => id === row.id) ?? null;
    if ((stored?.version ?? 0) !== row.version) throw new RowConflict(stored);
    const kept = stored === null ? [...rows, saved] : rows.map((one) => (one === stored ? saved : one));
    return { note, rows: [...kept, ...beside.map((one) => ({ ...one, version: 1 }))] };
  });
  return saved;
};

/** Takes a row away where it is still of the version seen. Throws `RowConflict`; what is gone already is no conflict. */
export const removeRow = async (programId: string, table: TableName, seen: Row, note: TrailNote): Promise<void> => {
  await changeTable(programId, table, (rows) => {
    const stored = rows.find(({ id }) => id === seen.id) ?? null;
    if (stored !== null && stored.version !== seen.version) throw new RowConflict(stored);
    return { note, rows: rows.filter((one) => one !== stored) };
  });
};
