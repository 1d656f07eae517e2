import type { DecimalMark } from './number-text';
import { markOf } from './number-text';
import { ordersOf, type DayOrder } from './day-text';
import type { SheetColumn, SheetName } from './sheet';

/** How a file is read: for each of its headings the column it is taken for, or null. */
export type FileForm = { readonly columns: Readonly<Record<string, string | null>>; readonly mark: DecimalMark; readonly days: DayOrder };

/** A form that was used before, kept so that the next file of its kind needs no correction. */
export type RememberedForm = FileForm & { readonly id: SheetName; readonly version: number };

/** As headings are compared: without case, and whatever stands between words. */
export const plainHeading = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const columnFor = (heading: string, columns: readonly SheetColumn[]): string | null => {
  const plain = plainHeading(heading);
  return columns.find((column) => plainHeading(column.heading) === plain || column.key === plain || column.also.includes(plain))?.key ?? null;
};

type Rows = readonly Readonly<Record<string, string>>[];

const cellsOf = (rows: Rows, headings: readonly string[]): readonly string[] =>
  headings.flatMap((heading) => rows.flatMap((row) => { const cell = row[heading]?.trim() ?? ''; return cell === '' ? [] : [cell]; }));

/**
 * How a file is likely to be read: as one with these headings was before, else by the names of its columns, each taken
 * once, and by how its numbers and dates look. `semicolons`: such a file comes from where the comma is the decimal mark.
 */
export const proposedForm = (headings: readonly string[], rows: Rows, columns: readonly SheetColumn[], remembered: FileForm | null, semicolons: boolean): FileForm => {
  const taken = new Set<string>();
  const chosen = headings.map((heading) => {
    const before = remembered?.columns[plainHeading(heading)];
    const key = before === undefined ? columnFor(heading, columns) : before;
    if (key === null || taken.has(key) || !columns.some((column) => column.key === key)) return [heading, null] as const;
    taken.add(key);
    return [heading, key] as const;
  });
  const of = (...kinds: readonly SheetColumn['kind'][]): readonly string[] => {
    const keys = new Set(columns.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key));
    return cellsOf(rows, chosen.flatMap(([heading, key]) => (key !== null && keys.has(key) ? [heading] : [])));
  };
  const orders = ordersOf(of('day'));
  const before = remembered?.days;
  return {
    columns: Object.fromEntries(chosen),
    mark: markOf(of('number', 'money')) ?? remembered?.mark ?? (semicolons ? ',' : '.'),
    days: before !== undefined && orders.includes(before) ? before : orders[0] ?? 'iso',
  };
};
