import Big from 'big.js';
import { isCurrencyCode } from './currency-code';

/** Three capitals of ISO 4217, such as EUR. */
export type Currency = string;

/** An exact amount in whole minor units (cents of EUR, yen of JPY); negative for a credit. */
export type Money = { readonly minor: number; readonly currency: Currency };

const digitsOf = new Map<Currency, number>();

/** Digits after the point that the currency has: 2 for EUR, 0 for JPY, 3 for KWD. Throws `RangeError` for what is no code. */
export const minorDigits = (currency: Currency): number => {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  if (!isCurrencyCode(currency)) throw new RangeError(`"${currency}" is no currency code.`);
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits);
  return digits;
};

const signs = new Map<Currency, string>();

const signOf = (currency: Currency): string => {
  const known = signs.get(currency);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  signs.set(currency, sign);
  return sign;
};

/** Whether a code, or a sign such as "$", is one of the currency: several have the same sign. */
export const isOf = (unit: string, currency: Currency): boolean => unit === currency || signOf(currency).includes(unit);

/** Whole minor units, halves to the even one: so that rounding many amounts leans to neither side. */
const wholeMinor = (value: Big): number => {
  const minor = Number(value.round(0, Big.roundHalfEven));
  if (!Number.isSafeInteger(minor)) throw new RangeError('The amount is larger than can be kept to the cent.');
  // Of minus nothing there is one kind.
  return minor === 0 ? 0 : minor;
};

/** `amount` in major units as an exact decimal text, such as "1234.5". Throws `RangeError` for more digits than the currency has. */
export const money = (amount: string, currency: Currency): Money => {
  const scaled = new Big(amount).times(new Big(10).pow(minorDigits(currency)));
  if (!scaled.eq(scaled.round(0))) throw new RangeError(`${currency} has ${minorDigits(currency)} digits after the point, and ${amount} has more.`);
  return { minor: wholeMinor(scaled), currency };
};

/** The amount in major units as an exact decimal text. */
export const amountText = ({ minor, currency }: Money): string => new Big(minor).div(new Big(10).pow(minorDigits(currency))).toFixed(minorDigits(currency));

/** Throws `RangeError` where they are of different currencies: nothing is converted by the way. */
export const sum = (amounts: readonly Money[], currency: Currency): Money => {
  let minor = 0;
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new RangeError(`${amount.currency} cannot be added to ${currency}.`);
    minor += amount.minor;
  }
  if (!Number.isSafeInteger(minor)) throw new RangeError('The sum is larger than can be kept to the cent.');
  return { minor, currency };
};

/** A part or a multiple of an amount, to the nearest minor unit; `factor` as a number of hours or an exact decimal text. */
export const times = ({ minor, currency }: Money, factor: number | string): Money => ({ minor: wholeMinor(new Big(minor).times(factor)), currency });

/**
 * The amount in another currency, at `rate` units of it for one of its own (exact decimal text), to the nearest minor
 * unit.
 */
export const converted = ({ minor, currency }: Money, to: Currency, rate: string): Money => {
  if (currency === to) return { minor, currency };
  const shift = new Big(10).pow(minorDigits(to)).div(new Big(10).pow(minorDigits(currency)));
  return { minor: wholeMinor(new Big(minor).times(rate).times(shift)), currency: to };
};

/**
 * Splits an amount by weights so that the parts add up to it to the minor unit: each gets its share rounded down, and
 * what is left goes to those that lost most by it, the first among equals. Weights are 0 or more, and not all 0.
 */
export const allocate = ({ minor, currency }: Money, weights: readonly number[]): readonly Money[] => {
  const total = weights.reduce((all, weight) => all.plus(weight), new Big(0));
  if (total.lte(0) || weights.some((weight) => weight < 0)) throw new RangeError('Weights to split an amount by must be 0 or more, and not all 0.');
  const sign = minor < 0 ? -1 : 1;
  const shares = weights.map((weight) => new Big(Math.abs(minor)).times(weight).div(total));
  const floors = shares.map((share) => Number(share.round(0, Big.roundDown)));
  let left = Math.abs(minor) - floors.reduce((all, part) => all + part, 0);
  const byLoss = shares.map((share, at) => ({ at, lost: share.minus(floors[at] ?? 0) })).sort((a, b) => b.lost.cmp(a.lost) || a.at - b.at);
  for (const { at } of byLoss) {
    if (left === 0) break;
    floors[at] = (floors[at] ?? 0) + 1;
    left -= 1;
  }
  return floors.map((part) => ({ minor: part === 0 ? 0 : sign * part, currency }));
};
