import { parse } from 'csv-parse/sync';
import type { Result } from '../../../src/contract/result';
import { allPages } from '../../../static/parts/all-pages';
import { currencyCell, decimalCell, nextPage } from '../../../static/parts/csv-cells';
import { dialectOf } from '../../../static/parts/csv-dialect';
import { csvText } from '../../../static/parts/csv-text';
import { fileName, localDay } from '../../../static/parts/file-name';
import { figureCells } from '../../../static/parts/figure-cells';

const read = (text: string): unknown => parse(text, { bom: true });

test('a table opens as it was: marks, quotes, line feeds, blanks at the ends, empty for what is not known', () => {
  const rows = [['a,b', 'say "so"', 'two\nlines'], [' kept ', 0, null], ['x;y', -12.5, '-12.50']];
  const text = csvText(['One', 'Two (issues)', 'Three'], rows);
  expect(text.startsWith('\uFEFFOne,Two (issues),Three\r\n')).toBe(true);
  expect(read(text)).toEqual([['One', 'Two (issues)', 'Three'], ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))]);
});

test.each(['=1+1', '+1', '-a', '@sum', '\t=1', '\r=1', '\uFF1D1', '\'=1', '-1+1'])('a spreadsheet computes nothing of %j', (text) => {
  expect(read(csvText(['A'], [[text]]))).toEqual([['A'], [`'${text}`]]);
});

test('for spreadsheets with a decimal comma: semicolons, and a comma in numbers alone', () => {
  const text = csvText(['A (EUR)', 'B', 'C'], [[-1234.5, '1.5 a, b', 'x;y'], [0.001, '2026-11-30', null]], 'semicolon');
  expect(text).toBe('\uFEFFA (EUR);B;C\r\n-1234,5;1.5 a, b;"x;y"\r\n0,001;2026-11-30;\r\n');
});

test.each(['1.10', 'DEC-12', '007', '1E5', '12:30', '123456789012', '10/2026'])('a spreadsheet takes %j for no number and no day', (text) => {
  expect(read(csvText(['A'], [[text]]))).toEqual([['A'], [`'${text}`]]);
});

test.each(['WEB-12', 'DECK-3', '42', '2026-11-30', 'Marketing'])('%j stays as it is', (text) => {
  expect(read(csvText(['A'], [[text]]))).toEqual([['A'], [text]]);
});

test.each([['en-US', 'comma'], ['de-DE', 'semicolon'], ['de-CH', 'comma'], ['fr-FR', 'semicolon']] as const)('in %s files are written with a %s at first', (locale, dialect) => {
  expect(dialectOf(locale)).toBe(dialect);
});

test('a file is named by the program, what is in it and the day', () => {
  expect(fileName(['Größe: A/B & "C"', 'cost-by-team', '2026-11-23'], 'csv')).toBe('Größe-A-B-C-cost-by-team-2026-11-23.csv');
  expect(fileName([null, '???', 'programs', '2026-11-23'], 'csv')).toBe('programs-2026-11-23.csv');
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

test('amounts are plain decimals beside their currency, days are ISO days', () => {
  expect([decimalCell({ minor: 123_456_705, currency: 'EUR' }), decimalCell({ minor: -5, currency: 'EUR' }), decimalCell({ minor: 500, currency: 'JPY' }), decimalCell({ minor: 1, currency: 'KWD' }), decimalCell(null)])
    .toEqual([1234567.05, -0.05, 500, 0.001, null]);
  expect(currencyCell([null, { minor: 1, currency: 'CHF' }])).toBe('CHF');
  expect(figureCells({ value: 20_513, unit: 'date' })).toEqual(['2026-03-01', 'date']);
  expect(figureCells({ value: -150, unit: 'money', currency: 'EUR' })).toEqual([-1.5, 'EUR']);
  expect(figureCells({ value: null, unit: 'date' })).toEqual([null, 'date']);
});

type Page = { readonly rows: readonly number[]; readonly from: number; readonly total: number };

const pages = (total: number, size: number, failsAt: number | null = null) => (from: number): Promise<Result<Page>> => Promise.resolve(from === failsAt
  ? { ok: false, error: { code: 'busy', message: 'The storage is busy.' } }
  : { ok: true, value: { rows: Array.from({ length: Math.max(0, Math.min(size, total - from)) }, (_, at) => from + at), from, total } });

const whole = ({ rows, from, total }: Page) => ({ rows, next: nextPage(from, rows.length, total) });

test('all pages are asked for, one after the other, each row once', async () => {
  for (const [total, size] of [[0, 3], [1, 3], [3, 3], [7, 3], [9, 3]] as const) {
    expect(await allPages(pages(total, size), whole)).toEqual({ ok: true, value: Array.from({ length: total }, (_, at) => at) });
  }
});

test('where one page fails there is no file with a part of the rows', async () => {
  expect(await allPages(pages(7, 3, 3), whole)).toEqual({ ok: false, error: { code: 'busy', message: 'The storage is busy.' } });
});

test('a list that shrinks while it is asked for ends', async () => {
  let total = 9;
  const shrinking = (from: number): Promise<Result<Page>> => { total -= 3; return pages(total, 3)(from); };
  expect(await allPages(shrinking, whole)).toMatchObject({ ok: true, value: [0, 1, 2, 3, 4, 5].slice(0, 3) });
});
