import type { CsvDialect } from '../../src/contract/csv';

/** Begins like something that a spreadsheet computes; a plain number does no harm. */
const formula = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;
const plainNumber = /^-?\d+(\.\d+)?$/;
const shortWhole = /^(?:0|[1-9]\d{0,10})$/;
/** Digits with signs of numbers, dates and times between them; a number with an exponent; a month beside a number. */
const numberLike = /^\d[\d.,:/\-\s]*%?$|^\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const monthly = /^(?:\d{1,4}[\s./-]*)?(?:jan(?:uar)?y?|feb(?:ruar)?y?|mar(?:ch)?|märz?|mrz|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\.?[\s./-]*(?:\d[\d\s,./-]*)?$/i;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** What a spreadsheet would write in another way: the issue DEC-12 as a day, the version 1.10 as 1.1. A day in its ISO form is meant as one. */
const rewritten = (text: string): boolean =>
  !isoDay.test(text) && ((numberLike.test(text) && !shortWhole.test(text)) || (monthly.test(text) && /\d/.test(text)));

const textCell = (text: string): string => ((formula.test(text) && !plainNumber.test(text)) || rewritten(text) ? `'${text}` : text);

const needsQuotes: Readonly<Record<CsvDialect, RegExp>> = { comma: /[",;\r\n]/, semicolon: /[";\r\n]/ };

const cellText = (cell: string | number | null, dialect: CsvDialect): string => {
  const number = typeof cell === 'number' ? String(cell) : '';
  const text = typeof cell === 'string' ? textCell(cell) : dialect === 'semicolon' ? number.replace('.', ',') : number;
  return needsQuotes[dialect].test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};

export type CsvRow = readonly (string | number | null)[];

/**
 * A table as CSV that spreadsheets open: UTF-8 with its mark, null as an empty cell, numbers in the dialect's way, and
 * texts such that nothing is computed of them, and none is taken for a number or a day.
 */
export const csvText = (headings: readonly string[], rows: readonly CsvRow[], dialect: CsvDialect = 'comma'): string => {
  const between = dialect === 'semicolon' ? ';' : ',';
  return `\uFEFF${[headings, ...rows].map((row) => `${row.map((cell) => cellText(cell, dialect)).join(between)}\r\n`).join('')}`;
};
