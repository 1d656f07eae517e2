import Big from 'big.js';
import type { Day } from '../../../model/time';
import { valueOn } from '../../../model/value/dated';
import { minorDigits, type Currency, type Money } from '../../../model/value/money';
import type { ValueSettings } from '../../../model/value/value-settings';

/** What an amount in another currency is converted by. */
export type Exchanging = Pick<ValueSettings, 'currency' | 'exchange'>;

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
 * Minor units of the program's currency for one of another, by the rate that was entered for the day. Null where the
 * program has no currency, or no rate holds on the day.
 */
export const exchangeFactor = ({ currency: to, exchange }: Exchanging, from: Currency, day: Day): number | null => {
  if (to === null) return null;
  if (from === to) return 1;
  const rate = valueOn(exchange[from] ?? [], day);
  return rate === null ? null : factorOf(from, to, rate);
};

/**
 * `share` of an amount in the program's currency, rounded to a whole number: with `share` 3600 in ledger units, with a
 * number of seconds what an hourly rate comes to in ledger units.
 */
export const converted = (minor: number, share: number, factor: number): number => Math.round(minor * share * factor) + 0;

/** The same by the rate of a day; null where there is no `exchangeFactor`. */
export const inProgramCurrency = (of: Exchanging, amount: Money, day: Day, share: number): number | null => {
  const factor = exchangeFactor(of, amount.currency, day);
  return factor === null ? null : converted(amount.minor, share, factor);
};
