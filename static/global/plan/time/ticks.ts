import { dateOf, firstOfMonth, weekdayOf, type DayNumber } from './days';
import { dayAt, xOf, type Scale, type Zoom } from './scale';

/** One stretch of the axis with its name. */
export type Tick = { readonly day: DayNumber; readonly x: number; readonly width: number; readonly text: string };

type Period = 'week' | 'month' | 'quarter' | 'year' | 'decade';

const rows: Readonly<Record<Zoom, readonly [upper: Period, lower: Period]>> = {
  weeks: ['month', 'week'], months: ['year', 'month'], quarters: ['year', 'quarter'], years: ['decade', 'year'],
};

/** First day of the period that `day` is in, or of a later one. */
const startOf = (period: Period, day: DayNumber, later = 0): DayNumber => {
  if (period === 'week') return day - weekdayOf(day) + 7 * later;
  const date = dateOf(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (period === 'month') return firstOfMonth(year, month + later);
  if (period === 'quarter') return firstOfMonth(year, month - (month % 3) + 3 * later);
  return period === 'year' ? firstOfMonth(year + later, 0) : firstOfMonth(year - (year % 10) + 10 * later, 0);
};

const formats = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (day: DayNumber): string => format.format(dateOf(day));
};

const named = (period: Period, locale: string, lower: boolean): ((day: DayNumber) => string) => {
  if (period === 'week') return formats(locale, { day: 'numeric' });
  if (period === 'month') return formats(locale, lower ? { month: 'short' } : { month: 'long', year: 'numeric' });
  if (period === 'quarter') return (day) => `Q${dateOf(day).getUTCMonth() / 3 + 1}`;
  return period === 'year' ? formats(locale, { year: 'numeric' }) : (day) => `${dateOf(day).getUTCFullYear()}s`;
};

const ticksOf = (scale: Scale, period: Period, lower: boolean, from: number, to: number, locale: string): readonly Tick[] => {
  const text = named(period, locale, lower);
  const ticks: Tick[] = [];
  const end = Math.min(dayAt(scale, to), scale.last);
  for (let day = startOf(period, Math.max(scale.first, dayAt(scale, from))); day <= end;) {
    const next = startOf(period, day, 1);
    const x = Math.max(0, xOf(scale, day));
    ticks.push({ day, x, width: Math.min(scale.width, xOf(scale, next)) - x, text: text(day) });
    day = next;
  }
  return ticks;
};

/** The two rows of the axis between two places of it: the wider periods above, the narrower below. */
export const axisTicks = (scale: Scale, from: number, to: number, locale: string): { readonly upper: readonly Tick[]; readonly lower: readonly Tick[] } => {
  const [upper, lower] = rows[scale.zoom];
  return { upper: ticksOf(scale, upper, false, from, to, locale), lower: ticksOf(scale, lower, true, from, to, locale) };
};
