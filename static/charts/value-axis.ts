import type { Unit } from '../../src/contract/figure';
import { moneyText, numberText, percentText, valueText } from '../parts/number-text';
import { dayTicks, dayTickTexts } from './day-ticks';

const extent = (rows: readonly (readonly (number | null)[])[]): readonly [number, number] | null => {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows) {
    for (const value of row) {
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low > high ? null : [low, high];
};

const isWhole = (rows: readonly (readonly (number | null)[])[]): boolean => rows.every((row) => row.every((value) => value === null || Number.isInteger(value)));

/** The smallest of 1, 2, 5, 10, 20, ... times a power of ten that takes at most `most` steps. */
const stepFor = (size: number, most: number, whole: boolean): number => {
  const raw = size / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((one) => one * power >= raw * (1 - 1e-9)) ?? 10) * power;
  return whole ? Math.max(1, step) : step;
};

/** The axis of values: from where to where, the values written at it, and their texts. */
export type ValueAxis = { readonly low: number; readonly high: number; readonly ticks: readonly number[]; readonly texts: readonly string[] };

/** Dates have no zero: theirs is the stretch they move in. */
const dateAxis = (low: number, high: number, most: number, locale: string): ValueAxis => {
  const room = Math.max(7, Math.ceil((high - low) * 0.15));
  const ticks = dayTicks(low - room, high + room, most);
  return { low: low - room, high: high + room, ticks, texts: dayTickTexts(ticks, locale) };
};

/** A unit of figures, or amounts in minor units of a currency: "money:EUR". */
export type ChartUnit = Unit | `money:${string}`;

const isMoney = (unit: ChartUnit): unit is `money:${string}` => unit.startsWith('money:');

export const currencyOf = (unit: ChartUnit): string | undefined => (isMoney(unit) ? unit.slice('money:'.length) : undefined);

export const figureUnit = (unit: ChartUnit): Unit => (isMoney(unit) ? 'money' : unit);

const digitsOf = (step: number): number => Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));

const tickText = (value: number, unit: ChartUnit, digits: number, locale: string): string => {
  const currency = currencyOf(unit);
  if (currency !== undefined) return moneyText(value, currency, locale, true);
  if (unit === 'percent') return percentText(value, locale, digits);
  return numberText(value, locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

/**
 * Counts and amounts stand on zero, so that twice as high is twice as much; ratios and dates fill the room they move
 * in. Values that are all whole get whole numbers at the axis.
 */
export const valueAxis = (rows: readonly (readonly (number | null)[])[], unit: ChartUnit, locale: string, most = 5): ValueAxis => {
  const [least, top] = extent(rows) ?? [0, 1];
  if (unit === 'date') return dateAxis(least, top, most, locale);
  const grounded = unit !== 'ratio';
  const whole = grounded && isWhole(rows);
  const [from, to] = grounded ? [Math.min(0, least), Math.max(0, top)] : [least, top];
  const flat = to - from <= 1e-6 * Math.max(1, Math.abs(from), Math.abs(to));
  const size = flat ? Math.max(Math.abs(to), whole ? 1 : 0.1) : to - from;
  const step = stepFor(size, most - 1, whole);
  const low = Math.floor(from / step + 1e-9) * step;
  const high = Math.max(Math.ceil(to / step - 1e-9) * step, low + step);
  const count = Math.round((high - low) / step);
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((low + at * step).toPrecision(12)));
  return { low, high, ticks, texts: ticks.map((value) => tickText(value, unit, digitsOf(step), locale)) };
};

/** A value in words, as tooltips, tables and announcements say it. */
export const saidValue = (value: number | null, unit: ChartUnit, locale: string): string => {
  if (value === null) return 'not known';
  const { text, unit: word } = valueText(value, figureUnit(unit), locale, { currency: currencyOf(unit) });
  return `${text} ${word}`.trim();
};
