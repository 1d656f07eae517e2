import Big from 'big.js';
import type { Day } from '../../../model/time';
import { valueOn } from '../../../model/value/dated';
import { minorDigits, type Currency, type Money } from '../../../model/value/money';
import type { ValueSettings } from '../../../model/value/value-settings';

/** Minor units of the program's currency for one minor unit of another. */
const shift = (from: Currency, to: Currency): Big => new Big(10).pow(minorDigits(to)).div(new Big(10).pow(minorDigits(from)));

const factors = new Map<string, number>();

/** The exact factor as the nearest number; the same few are asked for again and again. */
const factorOf = (from: Currency, to: Currency, rate: string): number => {
  const key = `${from} ${to} ${rate}`;
  const known = factors.get(key) ?? Number(new Big(rate).times(shift(from, to)));
  if (factors.size > 10_000) factors.clear();
  factors.set(key, known);
  return known;
};

/**
 * `share` of an amount in the program's currency, by the rate that was entered for the day, rounded to a whole number:
 * with `share` 3600 in ledger units, with a number of seconds what an hourly rate comes to in ledger units. Null where
 * the program has no currency, or no rate holds on the day.
 */
export const inProgramCurrency = ({ currency, exchange }: ValueSettings, amount: Money, day: Day, share: number): number | null => {
  if (currency === null) return null;
  if (amount.currency === currency) return whole(amount.minor * share);
  const rate = valueOn(exchange[amount.currency] ?? [], day);
  return rate === null ? null : whole(amount.minor * share * factorOf(amount.currency, currency, rate));
};

/** Of nothing there is one kind. */
const whole = (value: number): number => Math.round(value) + 0;
