const shortened = /^[+-]?\d(?:[.,]\d+)?e[+-]?\d+$/i;
const dayCount = /^\d{5}(?:[.,]\d+)?$/;
const spreadsheetError = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|NV|WERT!|BEZUG!|ZAHL!)/i;
const tooNarrow = /^#{3,}$/;
const shortYear = /^\d{1,2}[./\-\s]\d{1,2}[./\-\s]\d{2}$/;
const tookForDay = /^\d{1,2}[.\s-]+\p{L}{3,9}\.?(?:[\s-]\d{2,4})?$|^\p{L}{3}[\s-]\d{2,4}$/u;

const SHORTENED = 'was shortened by a spreadsheet: show that column there with all digits, or as text, and save the file again';

/** What a spreadsheet made of any cell; null where nothing tells so. */
const byError = (cell: string): string | null => {
  if (tooNarrow.test(cell)) return `"${cell}" is what a spreadsheet shows where a column is too narrow: widen it there, and save the file again`;
  return spreadsheetError.test(cell) ? `"${cell}" is an error of the spreadsheet: correct it there` : null;
};

/** Why a cell is no number, in words that say what to do; `otherwise` where there is nothing to say beyond it. */
export const whyNoNumber = (cell: string, otherwise: string): string => {
  if (shortened.test(cell)) return `"${cell}" ${SHORTENED}`;
  if (cell.endsWith('%')) return `"${cell}" is a percentage: write the number alone`;
  if (tookForDay.test(cell)) return `"${cell}" looks like a number that a spreadsheet took for a day: show that column there as numbers, and enter it again`;
  return byError(cell) ?? otherwise;
};

/** Why a cell is no day. */
export const whyNoDay = (cell: string, otherwise: string): string => {
  if (dayCount.test(cell)) return `"${cell}" is how a spreadsheet counts days: show that column there as dates, and save the file again`;
  if (shortYear.test(cell)) return `"${cell}" has a year of two digits: write all four`;
  return byError(cell) ?? otherwise;
};

/** Why a cell is no id. */
export const whyNoId = (id: string): string =>
  (/e\+\d+$/i.test(id) && shortened.test(id) ? `"${id}" ${SHORTENED}` : byError(id) ?? `"${id.slice(0, 60)}" cannot be an id: letters, digits and . _ : - only`);
