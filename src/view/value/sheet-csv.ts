import { stringify } from 'csv-stringify/sync';
import { guarded } from '../../model/value/csv/guarded';
import type { Sheet, SheetLine, SheetRow } from '../../model/value/csv/sheet';

/** What begins a file so that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cells as lines of CSV (RFC 4180); what a spreadsheet would take for a formula gets an apostrophe before it. A line feed
 * alone ends no record here, and in a spreadsheet it would: it stands in quotes too.
 */
export const csvText = (rows: readonly (readonly string[])[]): string => stringify(rows.map((row) => row.map(guarded)), { record_delimiter: 'windows', quoted_match: /[\r\n]/ });

/** Lines of a sheet as CSV, with its headings where the file begins. Amounts are no columns for whoever may not see them. */
export const sheetCsv = <R extends SheetRow>({ columns }: Sheet<R>, lines: readonly SheetLine[], begins: boolean, money: boolean): string => {
  const shown = columns.filter(({ amounts }) => money || amounts !== true);
  const rows = lines.map((line) => shown.map(({ key }) => line[key] ?? ''));
  return begins ? BYTE_ORDER_MARK + csvText([shown.map(({ heading }) => heading), ...rows]) : csvText(rows);
};
