import { TZDate } from '@date-fns/tz';
import { add } from 'date-fns/add';
import { endOfDay } from 'date-fns/endOfDay';
import { endOfMonth } from 'date-fns/endOfMonth';
import { endOfWeek } from 'date-fns/endOfWeek';
import { endOfYear } from 'date-fns/endOfYear';
import { startOfDay } from 'date-fns/startOfDay';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfWeek } from 'date-fns/startOfWeek';
import { startOfYear } from 'date-fns/startOfYear';
import type { Value } from './condition';
import type { Context } from './search-field';

type Unit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes';

const units: Readonly<Record<string, Unit>> = { y: 'years', M: 'months', w: 'weeks', d: 'days', h: 'hours', m: 'minutes' };

// Jira takes the first day of the week from the viewer's locale; here it is Monday.
const monday = { weekStartsOn: 1 } as const;

const functions: Readonly<Record<string, { readonly unit: Unit; readonly of: (date: TZDate) => Date }>> = {
  now: { unit: 'days', of: (date) => date },
  startofday: { unit: 'days', of: startOfDay },
  startofweek: { unit: 'weeks', of: (date) => startOfWeek(date, monday) },
  startofmonth: { unit: 'months', of: startOfMonth },
  startofyear: { unit: 'years', of: startOfYear },
  endofday: { unit: 'days', of: endOfDay },
  endofweek: { unit: 'weeks', of: (date) => endOfWeek(date, monday) },
  endofmonth: { unit: 'months', of: endOfMonth },
  endofyear: { unit: 'years', of: endOfYear },
};

/** A point in time that a query names; `wholeDay` where it was written as a date without a time of day. */
export type Moment = { readonly at: number; readonly wholeDay: boolean };

const fromCall = (name: string, args: readonly string[], context: Context): Moment | string => {
  const known = functions[name.toLowerCase()];
  if (known === undefined) return `Unable to find JQL function '${name}(${args.join(', ')})'.`;
  context.clockRead = true;
  const today = new TZDate(context.options.now, context.zone);
  const [first] = args;
  if (first === undefined) return { at: known.of(today).getTime(), wholeDay: false };
  const [, count, unit] = /^([+-]?\d{1,6})([yMwdhm]?)$/.exec(first) ?? [];
  if (count === undefined || name.toLowerCase() === 'now') return `Duration for function '${name}' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.`;
  return { at: known.of(add(today, { [units[unit ?? ''] ?? known.unit]: Number(count) })).getTime(), wholeDay: false };
};

const fromPeriod = (text: string, context: Context): Moment | null => {
  if (!/^[+-]?(\d{1,6}[yMwdhm])(\s+\d{1,6}[yMwdhm])*$/.test(text)) return null;
  context.clockRead = true;
  const sign = text.startsWith('-') ? -1 : 1;
  let date = new TZDate(context.options.now, context.zone);
  for (const [, count, unit] of text.matchAll(/(\d+)([yMwdhm])/g)) date = add(date, { [units[unit ?? 'd'] ?? 'days']: sign * Number(count) });
  return { at: date.getTime(), wholeDay: false };
};

const fromDate = (text: string, context: Context): Moment | null => {
  const [, year, month, day, hour, minute] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return null;
  const date = new TZDate(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0), context.zone);
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) ? { at: date.getTime(), wholeDay: hour === undefined } : null;
};

/** The moment `value` names for the viewer, or Jira's message. A bare number is milliseconds since 1970. */
export const momentOf = (value: Value, field: string, context: Context): Moment | string => {
  if (value.kind === 'call') return fromCall(value.name, value.args, context);
  const text = value.kind === 'text' ? value.text.trim() : 'EMPTY';
  if (/^\d+$/.test(text)) return { at: Number(text), wholeDay: false };
  return fromPeriod(text, context) ?? fromDate(text, context)
    ?? `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`;
};

/** The calendar day of a moment for the viewer, as `YYYY-MM-DD`. */
export const dayOf = (at: number, zone: string): string => new TZDate(at, zone).toISOString().slice(0, 10);

/** The moment the viewer's day of `at` ends. */
export const endOfViewersDay = (at: number, zone: string): number => endOfDay(new TZDate(at, zone)).getTime();

export const startOfViewersDay = (at: number, zone: string): number => startOfDay(new TZDate(at, zone)).getTime();

/** Milliseconds of a time as rows hold it (`2026-11-20T09:12:33.000+0000`); null where there is none. */
export const instantOf = (text: string | null | undefined): number | null => {
  if (text === null || text === undefined) return null;
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? null : at;
};
