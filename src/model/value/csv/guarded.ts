/** Begins like something that a spreadsheet computes: also the wide forms that it takes for these signs. */
const formula = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;
/** A plain number does no harm, and with an apostrophe it would be none any more. */
const plainNumber = /^-?\d+(\.\d+)?$/;

/** A text as it may stand in a sheet: what would be taken for a formula gets an apostrophe before it. */
export const guarded = (text: string): string => (formula.test(text) && !plainNumber.test(text) ? `'${text}` : text);

/** The text that `guarded` was given. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
