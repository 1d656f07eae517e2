import { minorDigits, type Currency } from '../money';
import type { CellReader } from './sheet';

/** The currency of a line: the one it names, else the program's. Where there is neither, that is wrong with the line. */
export const currencyOf = (reader: CellReader, program: Currency | null): Currency => {
  const named = reader.named('currency', known, 'no currency code of three letters');
  if (named === null && program === null && reader.text('currency') === '') reader.wrong('currency', 'is empty, and the program has no currency yet');
  // Stands in where the line is wrong anyway.
  return named ?? program ?? 'XXX';
};

const known = (text: string): Currency | null => {
  const code = text.toUpperCase();
  try {
    minorDigits(code);
    return code;
  } catch {
    return null;
  }
};
