import { createHash } from 'node:crypto';
import type { FileForm, RememberedForm } from '../../../model/value/csv/match-headings';
import { chosenFor, headingLine, plainHeading, proposedForm, unsureIn } from '../../../model/value/csv/match-headings';
import { planImport, type ImportPlan } from '../../../model/value/csv/plan-import';
import type { FileLine } from '../../../model/value/csv/read-cells';
import { plannedPackages } from '../../../model/value/csv/planned-packages';
import { proposedForAll } from '../../../model/value/csv/for-all-lines';
import type { ImportAround, Sheet, SheetColumn, SheetName, SheetRow } from '../../../model/value/csv/sheet';
import { sheetOf } from '../../../model/value/csv/sheets';
import { withTotalsTold } from '../../../model/value/csv/totals-line';
import { may } from '../../../model/roles';
import { lastRecordedDay } from '../../../store/value/day-records';
import { readTable } from '../../../store/value/table';
import { readSheet } from '../../../store/value/sheet-uploads';
import { sheetNames } from '../../../view/value/sheet-names';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { ownersIn } from './owners';
import { BadCsv, readCsv, type CsvFile } from './read-csv';
import { demandSheet, openForSheet } from './sheet-rights';

export type SheetAsked = { readonly programId: string; readonly sheet: SheetName; readonly uploadId: string };

/** A file at hand, with what is needed to tell what it would do. */
export type SheetAtHand = {
  readonly sheet: Sheet<SheetRow>;
  readonly file: CsvFile;
  readonly remembered: RememberedForm | null;
  readonly around: ImportAround;
  readonly mayMoney: boolean;
};

const idOf = (text: string): string => `i-${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;

const gone = (): Refusal => new Refusal('not-found', 'What was uploaded is not here any more. Choose the file again; nothing was changed.');

const fileOf = (text: string, sheet: Sheet<SheetRow>, remembered: RememberedForm | null): CsvFile => {
  try {
    return readCsv(text, (lines) => headingLine(lines, sheet.columns, remembered));
  } catch (error) {
    if (error instanceof BadCsv) throw new Refusal('bad-input', `Line ${error.line}: ${error.message}. Nothing was changed.`, { field: 'text' });
    throw error;
  }
};

/** Reads what was uploaded, for somebody who may bring rows into the table. */
export const openSheet = async ({ programId, sheet, uploadId }: SheetAsked, viewer: Viewer): Promise<SheetAtHand> => {
  await demandSheet(programId, sheet, viewer);
  const text = await readSheet({ programId, sheet, uploadId, accountId: viewer.accountId });
  if (text === null) throw gone();
  const [forms, lastRecorded] = await Promise.all([readTable<RememberedForm>(programId, 'mappings'), lastRecordedDay(programId)]);
  const remembered = forms.find(({ id }) => id === sheet) ?? null;
  const file = fileOf(text, sheetOf(sheet), remembered);
  const { today: { program }, roles } = await openForSheet(programId, viewer, file.lines.flatMap(({ cells }) => cells));
  const ids = new Set(program.value.lines.map(({ id }) => id));
  return {
    sheet: sheetOf(sheet), file, remembered, mayMoney: may(roles, 'keep-money'),
    around: {
      programId, names: sheetNames(program), currency: program.value.settings.currency, today: program.asOf, lastRecorded, by: viewer.accountId,
      isLine: (id) => ids.has(id), planned: plannedPackages(program.value.baselines),
    },
  };
};

/** Cells of each line by its heading. */
const byHeading = ({ headings, lines }: CsvFile): readonly Readonly<Record<string, string>>[] =>
  lines.map(({ cells }) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])));

/** Whether all numbers of the file, or all its days, could as well be meant in another way than the form says. */
export const unsureFor = ({ sheet, file }: SheetAtHand, { columns }: FileForm): { readonly mark: boolean; readonly days: boolean } =>
  unsureIn(byHeading(file), sheet.columns, columns);

export const formFor = ({ sheet, file, remembered }: SheetAtHand): FileForm => {
  const form = proposedForm(file.headings, byHeading(file).slice(0, 1000), sheet.columns, remembered, file.delimiter === ';');
  return { ...form, all: proposedForAll(sheet.columns, form.columns, remembered) };
};

const fileLines = ({ file: { headings, lines } }: SheetAtHand, { columns, all = {} }: FileForm): readonly FileLine[] => {
  const keys = headings.map((heading) => chosenFor(columns, heading) ?? null);
  return lines.map(({ line, cells }) => ({ line, cells: { ...all, ...Object.fromEntries(keys.flatMap((key, at) => (key === null ? [] : [[key, cells[at] ?? '']]))) } }));
};

/** With the names of people whom its lines name, or who answer for rows that are stored; as the viewer may see them. */
export const withOwners = async (held: SheetAtHand, form: FileForm, stored: readonly SheetRow[]): Promise<SheetAtHand> => {
  if (!held.sheet.columns.some(({ key }) => key === 'owner')) return held;
  const people = await ownersIn(fileLines(held, form), stored);
  return { ...held, around: { ...held.around, names: { ...held.around.names, ...people } } };
};

const lacks = ({ heading, words }: SheetColumn): string =>
  (words === undefined ? `No heading is taken for ${heading}, which every line needs.` : `No heading is taken for ${heading}: choose what all lines of the file are, or add such a column, with ${words.join(', ')} in its lines.`);

/** What is wrong with the choice of columns: nothing can be read before it is right. */
const wrongColumns = ({ sheet, file, mayMoney }: SheetAtHand, { columns, all = {} }: FileForm): readonly string[] => {
  const chosen = file.headings.flatMap((heading) => chosenFor(columns, heading) ?? []);
  const known = new Map(sheet.columns.map((column) => [column.key, column]));
  const twice = [...new Set(chosen.filter((key, at) => chosen.indexOf(key) !== at))];
  return [
    ...chosen.filter((key) => !known.has(key)).map((key) => `There is no column ${key.slice(0, 40)}.`),
    ...twice.map((key) => `Two headings are taken for ${known.get(key)?.heading ?? key}: choose one of them.`),
    ...sheet.columns.filter(({ needed, key }) => needed && !chosen.includes(key) && !Object.hasOwn(all, key)).map(lacks),
    ...Object.entries(all).filter(([key, word]) => known.get(key)?.words?.includes(word) !== true).map(([key]) => `It cannot be said of all lines what their ${(known.get(key)?.heading ?? key).slice(0, 40)} is.`),
    ...(mayMoney ? [] : chosen.filter((key) => known.get(key)?.amounts).map((key) => `Amounts (${known.get(key)?.heading ?? key}) take the finance role: leave that column out.`)),
  ];
};

/** What the file does to rows that are stored, read in this form. */
export const planSheet = (held: SheetAtHand, form: FileForm, stored: readonly SheetRow[]): ImportPlan<SheetRow> => {
  const wrong = wrongColumns(held, form);
  if (wrong.length > 0) return { rows: stored, counts: { new: 0, changed: 0, same: 0 }, changes: [], problems: wrong.map((message) => ({ line: 1, column: null, message })) };
  const lines = fileLines(held, form);
  const given = new Set(lines.map(({ cells }) => cells['id']?.trim()));
  const plan = planImport(held.sheet, lines, form, stored, { ...held.around, isLine: (id) => given.has(id) || held.around.isLine(id) }, idOf);
  return { ...plan, problems: withTotalsTold(plan.problems, held.file.lines) };
};

/**
 * Tells what a plan would write from any other: whoever confirms it names it. It is of the file and of the versions that
 * are stored, not of the rows: these may have amounts and names that are not for whoever brings the file, and of a digest
 * one can try what it was made of.
 */
export const seenOf = ({ file }: Pick<SheetAtHand, 'file'>, { mark, days, columns, all = {} }: FileForm, { changes }: ImportPlan<SheetRow>): string => {
  const written = changes.filter(({ kind }) => kind !== 'same').map(({ line, kind, row: { id, version } }) => [line, kind, id, version]);
  return createHash('sha256').update(JSON.stringify([file, mark, days, file.headings.map((heading) => chosenFor(columns, heading) ?? null), Object.entries(all).sort(), written])).digest('hex');
};

/** A form as it is remembered: by what headings are compared by. */
export const rememberable = ({ columns, mark, days, all = {} }: FileForm): FileForm =>
  ({ mark, days, all, columns: Object.fromEntries(Object.entries(columns).map(([heading, key]) => [plainHeading(heading), key])) });
