import type { Program } from '../../../model/program';
import { amountText } from '../../../model/value/money';
import { plain } from '../../words';

/** Amounts of the program in words, for formulas with their numbers: "EUR 1,250.00". */
export const amounts = ({ value: { settings: { currency } } }: Program) => (minor: number): string => {
  if (currency === null) return plain(minor);
  const [whole = '0', part] = amountText({ minor: Math.round(minor), currency }).split('.');
  const sign = whole.startsWith('-') ? '−' : '';
  return `${currency} ${sign}${plain(Math.abs(Number(whole)))}${part === undefined ? '' : `.${part}`}`;
};
