import type { Day } from './time';

/** Working days of a program. `workingWeek` is Monday first; `holidays` are sorted. */
export type Calendar = {
  readonly timeZone: string;
  readonly workingWeek: readonly boolean[];
  readonly holidays: readonly Day[];
};

/** What counting needs: working weekdays before each weekday of a week, and the holidays that fall on one. */
type Counts = { readonly perWeek: number; readonly before: readonly number[]; readonly holidays: readonly Day[] };

const countsOf = new WeakMap<Calendar, Counts>();

/**
 * How many working days lie in `from <= day < to`: 1 from a Monday to the Tuesday after it, 0 within one day,
 * 0 from a Saturday to the Monday. Negative where `to` is before `from`.
 */
export const workingDaysBetween = (calendar: Calendar, from: Day, to: Day): number => {
  const known = counts(calendar);
  return workingDaysBefore(known, to) - workingDaysBefore(known, from);
};

/** `workingDaysBetween` of one calendar, for many days: what the calendar needs for counting is looked up once. */
export const workingDaysIn = (calendar: Calendar): ((from: Day, to: Day) => number) => {
  const known = counts(calendar);
  return (from, to) => workingDaysBefore(known, to) - workingDaysBefore(known, from);
};

/**
 * How many working days `day` lies after `deadline`, both taken as their ends: `deadline < working day <= day`. What
 * was due on a Friday and is there on the Sunday is 0 late, on the Monday 1. Negative where `day` is before it.
 */
export const workingDaysAfter = (calendar: Calendar, deadline: Day, day: Day): number =>
  workingDaysBetween(calendar, deadline + 1, day + 1);

/**
 * The working day with `count` working days in between: 0 is the day itself, or the next working day after it;
 * 1 is the working day after that; -1 the last working day before `day`.
 * Throws a RangeError where the calendar's week has no working day.
 */
export const addWorkingDays = (calendar: Calendar, day: Day, count: number): Day => {
  const known = counts(calendar);
  if (known.perWeek === 0) throw new RangeError('A calendar needs at least one working day a week');
  const rank = workingDaysBefore(known, day) + Math.trunc(count);
  const weeks = Math.ceil((Math.abs(count) + 1 + known.holidays.length) / known.perWeek) + 1;
  let low = day - weeks * 7;
  let high = day + weeks * 7;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    // Beyond 2^53, which an absurd estimate leads to, there is no number between two neighbours that stand more than a day apart.
    if (middle === low || middle === high) break;
    if (workingDaysBefore(known, middle) > rank) high = middle;
    else low = middle;
  }
  return low;
};

/** The day itself where it is a working day, else the first one after it. */
export const nextWorkingDay = (calendar: Calendar, day: Day): Day => addWorkingDays(calendar, day, 0);

const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;

const counts = (calendar: Calendar): Counts => {
  let known = countsOf.get(calendar);
  if (known === undefined) {
    known = count(calendar);
    countsOf.set(calendar, known);
  }
  return known;
};

const count = (calendar: Calendar): Counts => {
  const before: number[] = [];
  let perWeek = 0;
  for (let at = 0; at < 7; at += 1) {
    before.push(perWeek);
    if (calendar.workingWeek[at] === true) perWeek += 1;
  }
  const inWorkingWeek = calendar.holidays.filter((day) => calendar.workingWeek[weekday(day)] === true);
  return { perWeek, before, holidays: [...new Set(inWorkingWeek)].sort((a, b) => a - b) };
};

/** Working days before `day`, counted from one fixed Monday (negative before it). */
const workingDaysBefore = (known: Counts, day: Day): number => {
  const sinceMonday = day + 3;
  const week = Math.floor(sinceMonday / 7);
  return week * known.perWeek + (known.before[sinceMonday - 7 * week] ?? 0) - holidaysBefore(known.holidays, day);
};

const holidaysBefore = (holidays: readonly Day[], day: Day): number => {
  let low = 0;
  let high = holidays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holidays[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
};
