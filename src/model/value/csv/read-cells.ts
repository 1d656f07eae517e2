import { isOf, money } from '../money';
import { dayOf, type DayOrder } from './day-text';
import { decimalText, type DecimalMark, unitOf } from './number-text';
import type { CellReader, SheetColumn } from './sheet';
import { whyNoDay, whyNoNumber } from './why-wrong';
import { wordOf } from './word-text';

/** How a file writes numbers and dates. */
export type CellForm = { readonly mark: DecimalMark; readonly days: DayOrder };

/** What is wrong with a file: `line` counts from 1, headings included, and a row with line feeds in it counts as its first line. */
export type LineProblem = { readonly line: number; readonly column: string | null; readonly message: string };

export type FileLine = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

const LONGEST = 10_000;

const orders: Readonly<Record<DayOrder, string>> = { iso: 'YYYY-MM-DD', dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' };

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60)}…`);

/** Reads one line of a file in its form; problems go to `note`. */
export const cellReader = ({ line, cells }: FileLine, columns: readonly SheetColumn[], { mark, days }: CellForm, note: (problem: LineProblem) => void): CellReader => {
  const heading = (key: string): string => columns.find((column) => column.key === key)?.heading ?? key;
  const wrong = (key: string, message: string): null => {
    note({ line, column: heading(key), message });
    return null;
  };
  const text = (key: string): string => {
    // A spreadsheet writes the line feeds of a cell in its own way.
    const cell = (cells[key] ?? '').replace(/\r\n?/g, '\n').trim();
    if (cell.length > LONGEST) wrong(key, `is longer than ${LONGEST} characters`);
    else if (cell === '' && key in cells && columns.some((column) => column.key === key && column.needed)) wrong(key, 'is empty');
    return cell.slice(0, LONGEST);
  };
  const reading = <T>(key: string, read: (cell: string) => T | null, why: (cell: string) => string): T | null => {
    const cell = text(key);
    return cell === '' ? null : read(cell) ?? wrong(key, why(short(cell)));
  };
  const isPercent = (key: string): boolean => columns.some((column) => column.key === key && column.kind === 'percent');
  const number = (key: string, least = -Infinity, most = Infinity): number | null => {
    const bare = (cell: string): string => (isPercent(key) ? cell.replace(/\s*%$/, '') : cell);
    const value = reading(key, (cell) => finite(decimalText(bare(cell), mark)), (cell) => whyNoNumber(cell, `"${cell}" is no number with ${mark === '.' ? 'a decimal point' : 'a decimal comma'}`));
    return value === null || (value >= least && value <= most) ? value : wrong(key, most === Infinity ? `${value} is below ${least}` : `${value} is not from ${least} to ${most}`);
  };
  return {
    has: (key) => key in cells,
    text, number,
    day: (key) => reading(key, (cell) => dayOf(cell, days), (cell) => whyNoDay(cell, `"${cell}" is no date in the order ${orders[days]}`)),
    money: (key, currency) => {
      const exact = reading(key, (cell) => decimalText(cell, mark), (cell) => whyNoNumber(cell, `"${cell}" is no amount with ${mark === '.' ? 'a decimal point' : 'a decimal comma'}`));
      const unit = unitOf(cells[key] ?? '');
      if (exact !== null && unit !== null && !isOf(unit, currency)) return wrong(key, `"${short((cells[key] ?? '').trim())}" is in ${unit}, and the line in ${currency}: say so under Currency`);
      try {
        return exact === null ? null : money(exact, currency).minor;
      } catch (error) {
        if (error instanceof RangeError) return wrong(key, error.message);
        throw error;
      }
    },
    word: (key, words) => reading(key, (cell) => wordOf(cell, words), (cell) => `"${cell}" is none of ${words.join(', ')}`),
    named: (key, find, what) => reading(key, find, (cell) => `"${cell}" is ${what}`),
    list: (key, find, what) => text(key).split(';').map((part) => part.trim()).filter((part) => part !== '')
      .flatMap((part) => find(part) ?? wrong(key, `"${short(part)}" is ${what}`) ?? []),
    wrong: (key, why) => { wrong(key, why); },
  };
};

const finite = (exact: string | null): number | null => {
  const value = exact === null ? NaN : Number(exact);
  return Number.isFinite(value) ? value : null;
};
