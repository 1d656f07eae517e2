import type { CsvDialect } from '../../contract/csv';
import type { Sheet, SheetColumn, SheetLine, SheetRow } from '../../model/value/csv/sheet';
import { BYTE_ORDER_MARK, type CsvCell, csvText } from '../csv-text';

const cellOf = ({ key, kind }: SheetColumn, line: SheetLine): CsvCell => {
  const text = line[key] ?? '';
  return kind === 'text' ? text : { plain: text };
};

/** Lines of a sheet as CSV, with its headings where the file begins. Amounts are no columns for whoever may not see them. */
export const sheetCsv = <R extends SheetRow>({ columns }: Sheet<R>, lines: readonly SheetLine[], begins: boolean, money: boolean, dialect: CsvDialect = 'comma'): string => {
  const shown = columns.filter(({ amounts }) => money || amounts !== true);
  const rows = lines.map((line) => shown.map((column) => cellOf(column, line)));
  return begins ? BYTE_ORDER_MARK + csvText([shown.map(({ heading }) => heading), ...rows], dialect) : csvText(rows, dialect);
};
