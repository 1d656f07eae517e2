/** Begins like something that a spreadsheet computes: also the wide forms that it takes for these signs. */
const formula = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;
/** A plain number does no harm, and with an apostrophe it would be none any more. */
const plainNumber = /^-?\d+(\.\d+)?$/;

/** Digits, and signs that stand in numbers, amounts, dates and times, and nothing else. */
const onlySigns = /^'*[\d.,:/\-()%\s\p{Sc}]*\d[\d.,:/\-()%\s\p{Sc}]*$/u;
/** A whole number of so few digits that it is shown, and written again, as it is. */
const shortWhole = /^-?(?:0|[1-9]\d{0,10})$/;
const shortened = /^'*\d+(?:[.,]\d+)?e[+-]?\d+$/i;
/** A month beside a number: the issue DEC-12 becomes a day, as do MAR1 and "May 5". */
const monthly = /^'*(?:\d{1,4}[\s./-]*)?(?:jan(?:uar)?y?|feb(?:ruar)?y?|mar(?:ch)?|märz?|mrz|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\.?[\s./-]*(?:\d[\d\s,./-]*)?$/i;
const truth = /^'*(?:true|false|wahr|falsch)$/i;

/** What a spreadsheet takes for a number, a day or a truth, and writes again in another way: 007, 1.10, DEC-12, 1E5. */
const rewritten = (text: string): boolean =>
  (onlySigns.test(text) && !shortWhole.test(text)) || shortened.test(text) || (monthly.test(text) && /\d/.test(text)) || truth.test(text);

/**
 * A text as it may stand in a sheet: what would be taken for a formula, or changed on the way through a spreadsheet,
 * gets an apostrophe before it. For texts alone: numbers and days of a sheet are to be taken for what they are.
 */
export const guarded = (text: string): string => ((formula.test(text) && !plainNumber.test(text)) || rewritten(text) ? `'${text}` : text);

/** The text that `guarded` was given. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && (formula.test(cell) || rewritten(cell)) ? cell.slice(1) : cell);
