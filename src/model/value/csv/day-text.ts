import { parseIsoDay } from '../../day';
import type { Day } from '../../time';

/** In which order a sheet's dates give day, month and year. `iso`: 2026-11-30. */
export type DayOrder = 'iso' | 'dmy' | 'mdy' | 'ymd';

export const dayOrders: readonly DayOrder[] = ['iso', 'dmy', 'mdy', 'ymd'];

const shape = /^(\d{1,4})[./\-\s](\d{1,2})[./\-\s](\d{1,4})\.?$/;

/** Of the places of a date, those of year, month and day. */
const places: Readonly<Record<DayOrder, readonly [year: number, month: number, day: number]>> = { iso: [1, 2, 3], ymd: [1, 2, 3], dmy: [3, 2, 1], mdy: [3, 1, 2] };

/** A time at midnight is how a sheet writes a date; any other time is no date. */
const withoutMidnight = (text: string): string => text.trim().replace(/[T ]0?0:00(?::00(?:\.0+)?)?Z?$/, '');

/**
 * The day a cell names; null for what is no date of the calendar in this order. A year has four digits: of two nobody
 * can tell the century.
 */
export const dayOf = (text: string, order: DayOrder): Day | null => {
  const bare = withoutMidnight(text);
  if (order === 'iso') return parseIsoDay(bare);
  const found = shape.exec(bare);
  if (found === null) return null;
  const [year = '', month = '', day = ''] = places[order].map((place) => found[place] ?? '');
  return year.length === 4 ? parseIsoDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : null;
};

/** Orders in which all of these are dates, the likelier first; all of them where there are none. */
export const ordersOf = (texts: readonly string[]): readonly DayOrder[] => dayOrders.filter((order) => texts.every((text) => dayOf(text, order) !== null));
