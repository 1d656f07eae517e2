import { CsvError, parse } from 'csv-parse/sync';
import { unguarded } from '../../../model/value/csv/guarded';

/** A file as it was parted into cells; a line that feeds within quotes do not count as lines of their own. `line` from 1. */
export type CsvFile = {
  readonly headings: readonly string[];
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly delimiter: Delimiter;
};

/** Why a file cannot be read as a whole. */
export class BadCsv extends Error {
  override readonly name = 'BadCsv';
  constructor(readonly line: number, message: string) { super(message); }
}

type Delimiter = ',' | ';' | '\t';

const MOST_LINES = 50_000;
const MOST_COLUMNS = 200;
const LONGEST_RECORD = 500_000;

/** The one that parts the first line that any of them parts, outside of quotes, into most cells: above it may stand a title. */
const delimiterOf = (text: string): Delimiter => {
  const first = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/).find((line) => /[,;\t]/.test(line)) ?? '';
  const count = (sign: Delimiter): number => first.split(sign).length;
  return (['\t', ';', ','] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
};

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

const recordsOf = (text: string, delimiter: Delimiter): readonly Parsed[] => {
  try {
    return parse(text, { bom: true, delimiter, info: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'], max_record_size: LONGEST_RECORD }) as unknown as readonly Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(Reflect.get(error, 'lines'));
    throw new BadCsv(Number.isInteger(line) ? line : 1, 'the quotes are not in order: one is opened and not closed, or stands in the middle of a cell');
  }
};

/** Headings that are empty, or there twice, are told apart by their place. */
const headingsOf = (cells: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return cells.map((cell, at) => {
    const name = unguarded(cell).trim();
    const own = name === '' || seen.has(name) ? `${name === '' ? 'Column' : name} (${at + 1})` : name;
    seen.add(own);
    return own;
  });
};

/**
 * Parts a CSV text into cells: with or without a byte order mark, by commas, semicolons or tabs, whatever ends its lines.
 * `headingAt` tells which line has the headings; those above it are left out. Throws `BadCsv`.
 */
export const readCsv = (text: string, headingAt: (lines: readonly (readonly string[])[]) => number = () => 0): CsvFile => {
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.includes('\0')) throw new BadCsv(1, 'this is no text: save the sheet as CSV (UTF-8), and choose that file');
  const delimiter = delimiterOf(bare);
  const records = recordsOf(bare, delimiter);
  if (records.length > MOST_LINES + 1) throw new BadCsv(MOST_LINES + 2, `the file has more than ${MOST_LINES} lines; part it into several`);
  let before = 0;
  const numbered = records.map(({ record, info }) => {
    const line = before + 1;
    before = info.lines;
    return { line, cells: record.map(unguarded) };
  });
  const [head, ...lines] = numbered.slice(headingAt(numbered.slice(0, 20).map(({ cells }) => cells)));
  if (head === undefined) throw new BadCsv(1, 'the file is empty');
  if (head.cells.length > MOST_COLUMNS) throw new BadCsv(1, `the file has more than ${MOST_COLUMNS} columns`);
  return { headings: headingsOf(head.cells), delimiter, lines: lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
};
