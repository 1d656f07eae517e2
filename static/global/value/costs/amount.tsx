import type { ReactElement } from 'react';
import type { AmountView, MoneyView } from '../../../../src/contract/value/money';
import { majorText, numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';

const digits = new Map<string, number>();

/** Digits after the point that the currency has. */
const digitsOf = (currency: string): number => {
  const known = digits.get(currency) ?? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, known);
  return known;
};

/** An amount as the locale writes it, with its currency. */
export const moneyText = ({ minor, currency }: MoneyView, locale: string): string =>
  numberText(minor / 10 ** digitsOf(currency), locale, { style: 'currency', currency, minimumFractionDigits: digitsOf(currency), maximumFractionDigits: digitsOf(currency) });

/** An exact amount, as the field of a form takes it. */
export const amountInput = ({ minor, currency }: MoneyView): string => (minor / 10 ** digitsOf(currency)).toFixed(digitsOf(currency));

/** One amount, readable by machines too, as every figure is: in major units, its currency in `data-unit`; n/a with the reason where it is not known. */
export const Amount = ({ measure, of: { amount, reason } }: { readonly measure: string; readonly of: AmountView }): ReactElement => {
  const { locale } = useViewer();
  if (amount === null) return <data className="figure figure-unknown" data-measure={measure} value="" title={reason ?? undefined}>n/a<span className="only-heard">, {reason}</span></data>;
  return <data className="figure" data-measure={measure} data-unit={amount.currency} value={majorText(amount.minor, amount.currency)}><span className="figure-number">{moneyText(amount, locale)}</span></data>;
};
