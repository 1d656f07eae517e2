import type { DecimalMark } from './number-text';
import { decimalText, markOf } from './number-text';
import { dayOf, ordersOf, type DayOrder } from './day-text';
import type { SheetColumn, SheetName } from './sheet';

/**
 * How a file is read: for each of its headings the column it is taken for, or null. `all`: a word for all of its lines, by the
 * keys of columns that it lacks.
 */
export type FileForm = {
  readonly columns: Readonly<Record<string, string | null>>;
  readonly mark: DecimalMark;
  readonly days: DayOrder;
  readonly all?: Readonly<Record<string, string>>;
};

/** A form that was used before, kept so that the next file of its kind needs no correction. */
export type RememberedForm = FileForm & { readonly id: SheetName; readonly version: number };

/** As headings are compared: without case, and whatever stands between words. */
export const plainHeading = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

/** Without the year and the currency that headings of amounts often have: "Budget 2027 (EUR)". */
const bareHeading = (plain: string): string => plain.split(' ').filter((word) => !/^(?:19|20)\d\d$/.test(word) && !currencies.has(word)).join(' ');

const columnFor = (heading: string, columns: readonly SheetColumn[]): string | null => {
  const plain = plainHeading(heading);
  const named = (text: string): string | null => columns.find((column) => plainHeading(column.heading) === text || column.key === text || column.also.includes(text))?.key ?? null;
  return named(plain) ?? named(bareHeading(plain));
};

/** What was chosen for a heading; undefined where nothing was said of it: it may be named like what every object has, as `constructor`. */
export const chosenFor = (columns: FileForm['columns'], heading: string): string | null | undefined => (Object.hasOwn(columns, heading) ? columns[heading] : undefined);

/** What was chosen for it in a file that was read before, whose headings are kept as they are compared. */
const chosenBefore = (remembered: FileForm | null, heading: string): string | null | undefined =>
  (remembered === null ? undefined : chosenFor(remembered.columns, plainHeading(heading)));

const HEADINGS_WITHIN = 12;

/**
 * Which line has the headings: the first, unless another of the first ones names more columns, and at least two. What
 * exports of other tools put above them is a title.
 */
export const headingLine = (lines: readonly (readonly string[])[], columns: readonly SheetColumn[], remembered: FileForm | null): number => {
  const named = lines.slice(0, HEADINGS_WITHIN).map((cells) => cells.filter((cell) => (chosenBefore(remembered, cell) ?? columnFor(cell, columns)) !== null).length);
  const most = Math.max(1, ...named);
  return most < 2 ? 0 : named.indexOf(most);
};

type Rows = readonly Readonly<Record<string, string>>[];

const cellsOf = (rows: Rows, headings: readonly string[]): readonly string[] =>
  headings.flatMap((heading) => rows.flatMap((row) => { const cell = row[heading]?.trim() ?? ''; return cell === '' ? [] : [cell]; }));

const cellsOfKinds = (rows: Rows, columns: readonly SheetColumn[], chosen: FileForm['columns'], kinds: readonly SheetColumn['kind'][]): readonly string[] => {
  const keys = new Set(columns.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key));
  return cellsOf(rows, Object.entries(chosen).flatMap(([heading, key]) => (key !== null && keys.has(key) ? [heading] : [])));
};

/** Whether all numbers, or all days, could be meant in more than one way: 1,125 and 05/06/2026 are two things each. */
export const unsureIn = (rows: Rows, columns: readonly SheetColumn[], chosen: FileForm['columns']): { readonly mark: boolean; readonly days: boolean } => {
  const [numbers, days] = [cellsOfKinds(rows, columns, chosen, ['number', 'percent', 'money']), cellsOfKinds(rows, columns, chosen, ['day'])];
  const orders = ordersOf(days);
  return {
    mark: markOf(numbers) === null && numbers.some((text) => { const read = decimalText(text, '.'); return read !== null && read !== decimalText(text, ','); }),
    days: orders.includes('dmy') && orders.includes('mdy') && days.some((text) => dayOf(text, 'dmy') !== dayOf(text, 'mdy')),
  };
};

/**
 * How a file is likely to be read: as one with these headings was before, else by the names of its columns, each taken
 * once, and by how its numbers and dates look. `semicolons`: such a file comes from where the comma is the decimal mark.
 */
export const proposedForm = (headings: readonly string[], rows: Rows, columns: readonly SheetColumn[], remembered: FileForm | null, semicolons: boolean): FileForm => {
  const taken = new Set<string>();
  const chosen = headings.map((heading) => {
    const before = chosenBefore(remembered, heading);
    const key = before === undefined ? columnFor(heading, columns) : before;
    if (key === null || taken.has(key) || !columns.some((column) => column.key === key)) return [heading, null] as const;
    taken.add(key);
    return [heading, key] as const;
  });
  const of = (...kinds: readonly SheetColumn['kind'][]): readonly string[] => cellsOfKinds(rows, columns, Object.fromEntries(chosen), kinds);
  const orders = ordersOf(of('day'));
  const before = remembered?.days;
  return {
    columns: Object.fromEntries(chosen),
    mark: markOf(of('number', 'percent', 'money')) ?? (semicolons ? ',' : remembered?.mark ?? '.'),
    days: before !== undefined && orders.includes(before) ? before : orders[0] ?? 'iso',
  };
};
