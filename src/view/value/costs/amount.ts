import type { AmountView } from '../../../contract/value/money';
import type { Known } from '../../../analyse/value/known';
import { type Currency, minorDigits } from '../../../model/value/money';

/** An amount as a page shows it, to the nearest minor unit; null with why where it is not known. */
export const amountView = ({ value, reason }: Known, currency: Currency | null): AmountView =>
  (value === null || currency === null ? { amount: null, reason: reason ?? 'no currency is chosen for this program' } : { amount: { minor: Math.round(value) + 0, currency }, reason: null });

/** "EUR 1,234.50", for sentences and the trail. */
export const moneyText = ({ minor, currency }: { readonly minor: number; readonly currency: Currency }): string => {
  const digits = minorDigits(currency);
  return `${currency} ${new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(minor / 10 ** digits)}`;
};
