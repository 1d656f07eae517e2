import type { GlobalCalls } from '../../../contract/calls';
import type { SheetForm, SheetPreview } from '../../../contract/value/sheets';
import { chosenFor, type FileForm, plainHeading } from '../../../model/value/csv/match-headings';
import { likelyWord, saidOfAll } from '../../../model/value/csv/for-all-lines';
import type { ImportPlan } from '../../../model/value/csv/plan-import';
import type { SheetRow } from '../../../model/value/csv/sheet';
import { readTable } from '../../../store/value/table';
import type { Viewer } from '../../viewer';
import { formFor, openSheet, planSheet, seenOf, unsureFor, withOwners, type SheetAtHand } from './plan-sheet';

type Call = GlobalCalls['previewSheet'] | GlobalCalls['previewBook'];

const FIRST = 8;
const PROBLEMS = 100;
const LONGEST_CELL = 120;

export const formOf = ({ columns, mark, days, all = {} }: SheetForm): FileForm => {
  const chosen = new Set(columns.map(({ column }) => column));
  // What a column of the file says of each line is not said of all of them.
  const said = Object.entries(all).filter(([key]) => !chosen.has(key));
  return { mark, days, all: Object.fromEntries(said), columns: Object.fromEntries(columns.map(({ heading, column }) => [heading, column])) };
};

const formView = ({ file }: SheetAtHand, { columns, mark, days, all = {} }: FileForm): SheetForm =>
  ({ mark, days, all, columns: file.headings.map((heading) => ({ heading, column: chosenFor(columns, heading) ?? null })) });

const forAll = ({ sheet }: SheetAtHand, { columns, all = {} }: FileForm): SheetPreview['forAll'] => saidOfAll(sheet.columns, columns).map((column) => {
  const [taken, likely] = [all[column.key] ?? null, likelyWord(column, sheet.columns, columns)];
  return { column: column.key, heading: column.heading, words: column.words ?? [], taken, because: likely?.word === taken ? likely?.heading ?? null : null };
});

/** Whether all headings of the file are of one that was read before. */
const isRemembered = ({ remembered, file }: SheetAtHand): boolean => remembered !== null && file.headings.every((heading) => chosenFor(remembered.columns, plainHeading(heading)) !== undefined);

const firstLines = ({ file }: SheetAtHand, { changes, problems }: ImportPlan<SheetRow>): SheetPreview['first'] => {
  const kinds = new Map(changes.map(({ line, kind }) => [line, kind] as const));
  const wrong = new Set(problems.map(({ line }) => line));
  let kind: SheetPreview['first'][number]['kind'] = 'same';
  return file.lines.slice(0, FIRST).map(({ line, cells }) => {
    // Further lines of one row are what its first line is.
    kind = kinds.get(line) ?? kind;
    return { line, kind: wrong.has(line) ? 'wrong' : kind, cells: file.headings.map((_, at) => (cells[at] ?? '').slice(0, LONGEST_CELL)) };
  });
};

/** What an uploaded file would do, and all that is wrong with it, before anybody decides. */
export const previewSheet = async ({ form, problemsFrom, ...asked }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const [opened, stored] = await Promise.all([openSheet(asked, viewer), readTable(asked.programId, asked.sheet)]);
  const used = form === null ? formFor(opened) : formOf(form);
  const held = await withOwners(opened, used, stored);
  const plan = planSheet(held, used, stored);
  return {
    uploadId: asked.uploadId, remembered: form === null && isRemembered(held), lines: held.file.lines.length, counts: plan.counts, seen: seenOf(held, used, plan),
    columns: held.sheet.columns.map(({ key, heading, needed }) => ({ key, heading, needed })),
    form: formView(held, used), forAll: forAll(held, used), unsure: unsureFor(held, used), first: firstLines(held, plan),
    problems: plan.problems.slice(problemsFrom, problemsFrom + PROBLEMS), problemsFrom, problemsTotal: plan.problems.length,
  };
};
