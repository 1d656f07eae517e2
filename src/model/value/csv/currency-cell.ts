import { isCurrencyCode, isMoneyCode, NO_MONEY } from '../currency-code';
import type { Currency } from '../money';
import type { CellReader } from './sheet';

const known = (text: string): Currency | null => { const code = text.toUpperCase(); return isCurrencyCode(code) ? code : null; };

/** Stands in where the line is wrong anyway. */
const NONE: Currency = 'XXX';

/** The currency of a line: the one it names, else the program's. Where there is neither, that is wrong with the line. */
export const currencyOf = (reader: CellReader, program: Currency | null): Currency => {
  const named = reader.named('currency', known, 'no currency code of three letters');
  if (named !== null && !isMoneyCode(named)) reader.wrong('currency', `"${named}" ${NO_MONEY}`);
  if (named === null && program === null && reader.text('currency') === '') reader.wrong('currency', 'is empty, and the program has no currency yet');
  return named ?? program ?? NONE;
};
