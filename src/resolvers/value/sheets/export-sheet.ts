import type { GlobalCalls } from '../../../contract/calls';
import { may } from '../../../model/roles';
import type { Program } from '../../../model/program';
import type { BaselinePackage } from '../../../model/value/work-package';
import type { SheetName, SheetNames, SheetRow } from '../../../model/value/csv/sheet';
import { sheetOf } from '../../../model/value/csv/sheets';
import { epicIds } from '../../../view/value/costs/parts';
import { sheetCsv } from '../../../view/value/sheet-csv';
import { sheetNames } from '../../../view/value/sheet-names';
import { openNaming } from '../../open-naming';
import type { Viewer } from '../../viewer';
import { ownersOf } from './owners';

type Call = GlobalCalls['exportSheet'] | GlobalCalls['exportBook'];

/** Rows of one part; a baseline has a line for each of its packages. */
const ROWS: Readonly<Record<SheetName, number>> = { lines: 5_000, baselines: 1, entered: 2_000, acts: 2_000, objectives: 2_000, benefits: 500, risks: 2_000 };

/** Children of a baseline that are told by their keys; of more it is not asked whether they may still be browsed, and they stand by their ids. */
const MOST_CHILDREN = 5_000;

/** What of a row may name an issue. */
type Row = SheetRow & { readonly package?: string | null; readonly packages?: readonly BaselinePackage[]; readonly epics?: readonly number[] };

const rowsOf = ({ value }: Program, sheet: SheetName): readonly Row[] => value[sheet];

const epicsIn = ({ package: id = null, packages = [], epics = [] }: Row): readonly number[] => [...epicIds([id, ...packages.map((one) => one.id)]), ...epics];

const childrenIn = ({ packages = [] }: Row): readonly number[] => packages.flatMap(({ children }) => children.map(({ issueId }) => issueId));

/** The rows of a part, and all of the program's issues that it names. */
const partOf = (program: Program, { sheet, from }: Pick<Call['input'], 'sheet' | 'from'>) => {
  const rows = rowsOf(program, sheet);
  const until = from + ROWS[sheet];
  const part = rows.slice(from, until);
  const seen = (ids: readonly number[]): readonly number[] => [...new Set(ids)].filter((id) => program.byId.has(id));
  const ids = [...seen(part.flatMap(epicsIn)), ...seen(part.flatMap(childrenIn)).slice(0, MOST_CHILDREN)];
  return { part, ids, next: until < rows.length ? until : null };
};

/** Only of a baseline can there be issues that were not asked about: it can tell them by their ids as well. */
const namesOf = (names: SheetNames, sheet: SheetName, ids: readonly number[]): SheetNames => {
  if (sheet !== 'baselines') return names;
  const asked = new Set(ids);
  return { ...names, issueText: (id) => (asked.has(id) ? names.issueText(id) : null) };
};

/** A part of a table as a file, over what the viewer may see at this moment: its headings and forms are those that an import takes. */
export const exportSheet = async ({ programId, sheet, from, dialect = 'comma' }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today: { program }, roles, plan: { part, ids, next } } = await openNaming({ programId }, viewer, ({ today }) => partOf(today.program, { sheet, from }));
  const money = may(roles, 'see-money');
  const names = namesOf(sheetNames(program, await ownersOf(part)), sheet, ids);
  const lines = part.flatMap((row) => sheetOf(sheet).linesOf(row, names, money));
  return { type: 'text/csv;charset=utf-8', text: sheetCsv(sheetOf(sheet), lines, from === 0, money, dialect), next };
};
