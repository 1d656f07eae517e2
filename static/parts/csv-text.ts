/** Begins like something that a spreadsheet computes; a plain number does no harm. */
const formula = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

const cellText = (cell: string | number | null): string => {
  const text = cell === null ? '' : String(cell);
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export type CsvRow = readonly (string | number | null)[];

/** A table as CSV that spreadsheets open: UTF-8 with its mark, null as an empty cell, and nothing that is computed. */
export const csvText = (headings: readonly string[], rows: readonly CsvRow[]): string =>
  `\uFEFF${[headings, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
