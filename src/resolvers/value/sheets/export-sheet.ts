import type { GlobalCalls } from '../../../contract/calls';
import { may } from '../../../model/roles';
import type { ProgramValue } from '../../../model/value/program-value';
import type { SheetName, SheetRow } from '../../../model/value/csv/sheet';
import { sheetOf } from '../../../model/value/csv/sheets';
import { sheetCsv } from '../../../view/value/sheet-csv';
import { sheetNames } from '../../../view/value/sheet-names';
import type { Viewer } from '../../viewer';
import { ownersOf } from './owners';
import { openForSheet } from './sheet-rights';

type Call = GlobalCalls['exportSheet'] | GlobalCalls['exportBook'];

/** Rows of one part; a baseline has a line for each of its packages. */
const ROWS: Readonly<Record<SheetName, number>> = { lines: 5_000, baselines: 1, entered: 2_000, acts: 2_000, objectives: 2_000, benefits: 500, risks: 2_000 };

const rowsOf = (value: ProgramValue, sheet: SheetName): readonly SheetRow[] => value[sheet];

/** A part of a table as a file, over what the viewer may see now: its headings and forms are those that an import takes. */
export const exportSheet = async ({ programId, sheet, from, dialect = 'comma' }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const opened = await openForSheet(programId, viewer);
  const { program } = opened.today;
  const rows = rowsOf(program.value, sheet);
  const money = may(opened.roles, 'see-money');
  const until = from + ROWS[sheet];
  const part = rows.slice(from, until);
  const names = sheetNames(program, await ownersOf(part));
  const lines = part.flatMap((row) => sheetOf(sheet).linesOf(row, names, money));
  return { type: 'text/csv;charset=utf-8', text: sheetCsv(sheetOf(sheet), lines, from === 0, money, dialect), next: until < rows.length ? until : null };
};
