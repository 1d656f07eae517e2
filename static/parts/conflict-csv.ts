import type { Conflict } from '../../src/contract/result';
import type { CsvTable } from './download-csv';

/** What is stored beside what was not saved: whoever keeps theirs has their own at hand. */
export const conflictTable = ({ rows }: Pick<Conflict, 'rows'>): CsvTable => ({
  headings: ['What', 'Stored now', 'Yours'], rows: rows.map(({ what, theirs, yours }) => [what, theirs, yours]),
});
