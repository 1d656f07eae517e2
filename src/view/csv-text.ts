import { stringify } from 'csv-stringify/sync';
import type { CsvDialect } from '../contract/csv';
import { guarded } from '../model/value/csv/guarded';

/** What begins a file so that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A cell of a file: a text, guarded; or a number such as "-12.50" or an ISO day, to be taken for what it is, in the dialect's way. */
export type CsvCell = string | { readonly plain: string };

const written = (cell: CsvCell, dialect: CsvDialect): string => {
  if (typeof cell === 'string') return guarded(cell);
  return dialect === 'semicolon' ? cell.plain.replace('.', ',') : cell.plain;
};

/**
 * Cells as lines of CSV (RFC 4180, in the dialect's signs). A line feed alone ends no record here, and in a spreadsheet
 * it would: it stands in quotes too.
 */
export const csvText = (rows: readonly (readonly CsvCell[])[], dialect: CsvDialect = 'comma'): string => stringify(
  rows.map((row) => row.map((cell) => written(cell, dialect))),
  { record_delimiter: 'windows', quoted_match: /[\r\n]/, delimiter: dialect === 'semicolon' ? ';' : ',' },
);
