import { cellReader, type FileLine, type LineProblem } from './read-cells';
import type { FileForm } from './match-headings';
import type { CellReader, ImportAround, ReadRow, Sheet, SheetRow } from './sheet';
import { whyNoId } from './why-wrong';

export type ImportKind = 'new' | 'changed' | 'same';

/** What a file would make of a table: rows that it does not name stay. Nothing is to be written while there are problems. */
export type ImportPlan<R extends SheetRow> = {
  readonly rows: readonly R[];
  readonly counts: Readonly<Record<ImportKind, number>>;
  readonly changes: readonly { readonly line: number; readonly kind: ImportKind; readonly row: R }[];
  /** In the order of their lines. */
  readonly problems: readonly LineProblem[];
};

/** A row without what tells one writing of it from the next, in an order of its own. */
const contentOf = (row: SheetRow): string => JSON.stringify({ ...row, version: 0 }, (_, value: unknown) =>
  (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value));

type Group = { readonly id: string; readonly lines: FileLine[] };

/**
 * Lines by the id of their row. One without an id gets it from what it says, and from how many such lines came before
 * it: so that the same file, read again, brings nothing new, and two equal payments are two.
 */
const grouped = (lines: readonly FileLine[], idOf: (text: string) => string): readonly Group[] => {
  const groups = new Map<string, Group>();
  const seen = new Map<string, number>();
  for (const line of lines) {
    const given = line.cells['id']?.trim() ?? '';
    const words = given === '' ? JSON.stringify(line.cells) : '';
    const nth = given === '' ? (seen.get(words) ?? 0) + 1 : 0;
    if (given === '') seen.set(words, nth);
    const id = given === '' ? idOf(`${words} ${nth}`) : given;
    const group = groups.get(id) ?? { id, lines: [] };
    group.lines.push(line);
    groups.set(id, group);
  }
  return [...groups.values()];
};

const ID = /^[A-Za-z0-9:._-]{1,64}$/;

/** What the lines of a file make of `stored`, all rows of the table that are there. `idOf` makes an id of a text, always the same. */
export const planImport = <R extends SheetRow>(
  sheet: Sheet<R>, lines: readonly FileLine[], form: Pick<FileForm, 'mark' | 'days'>, stored: readonly R[], around: ImportAround, idOf: (text: string) => string,
): ImportPlan<R> => {
  const problems: LineProblem[] = [];
  const note = (problem: LineProblem): void => { problems.push(problem); };
  const before = new Map(stored.map((row) => [row.id, row]));
  const zeroed = new Map(stored.flatMap(({ id }) => (/^0+[1-9]\d*$/.test(id) ? [[id.replace(/^0+/, ''), id] as const] : [])));
  const news: ReadRow<R>[] = [];
  const changes = grouped(lines, idOf).flatMap(({ id, lines: [first, ...rest] }) => {
    if (first === undefined) return [];
    const wrongBefore = problems.length;
    const read = (line: FileLine): CellReader => cellReader(line, sheet.columns, form, note);
    const readers: readonly [CellReader, ...CellReader[]] = [read(first), ...rest.map(read)];
    if (!ID.test(id)) readers[0].wrong('id', whyNoId(id));
    const known = before.get(id) ?? null;
    const whole = known === null ? zeroed.get(id) : undefined;
    if (whole !== undefined) readers[0].wrong('id', `"${id}" is here as "${whole}": a spreadsheet left its zeros out. Show that column there as text, and enter the id again`);
    const row = sheet.rowOf(readers, id, known, around);
    const kind: ImportKind = known === null ? 'new' : contentOf(known) === contentOf(row) ? 'same' : 'changed';
    if (kind === 'changed' && sheet.appendOnly) readers[0].wrong('id', `"${id}" is there already and says something else; it is not changed afterwards`);
    if (kind === 'new') news.push({ row, reader: readers[0] });
    return problems.length > wrongBefore ? [] : [{ line: first.line, kind, row: kind === 'same' && known !== null ? known : { ...row, version: (known?.version ?? 0) + 1 } }];
  });
  sheet.together?.(news, stored);
  const changed = new Map(changes.filter(({ kind }) => kind === 'changed').map(({ row }) => [row.id, row]));
  const count = (kind: ImportKind): number => changes.filter((change) => change.kind === kind).length;
  return {
    rows: [...stored.map((row) => changed.get(row.id) ?? row), ...changes.flatMap(({ kind, row }) => (kind === 'new' ? [row] : []))],
    counts: { new: count('new'), changed: count('changed'), same: count('same') },
    changes,
    problems: problems.sort((a, b) => a.line - b.line),
  };
};
