import type { WorkDays } from '../../../../src/contract/plan';
import { dayOf, isoOf, weekdayOf, type DayNumber } from './days';

/** Whether a day is worked on: its weekday is, and it is no holiday. */
export const isWorked = ({ week, holidays }: WorkDays, day: DayNumber): boolean =>
  week[weekdayOf(day)] === true && !holidays.includes(isoOf(day));

const perWeek = ({ week }: WorkDays): number => week.filter(Boolean).length;

/** Holidays that fall on a worked weekday, in `after < day <= until`. */
const holidaysWithin = ({ week, holidays }: WorkDays, after: DayNumber, until: DayNumber): number =>
  holidays.map(dayOf).filter((day) => day > after && day <= until && week[weekdayOf(day)] === true).length;

/** The day on which so many working days after `from` have passed; `from` itself for 0. */
export const afterWorkDays = (days: WorkDays, from: DayNumber, count: number): DayNumber => {
  const rate = perWeek(days);
  if (rate === 0) return from;
  const whole = Math.max(0, Math.floor(count));
  // One week less where they fill weeks: the last of them is a worked day, which the end of a week need not be.
  const weeks = Math.max(0, Math.floor((whole - 1) / rate));
  let at = from + weeks * 7;
  let left = whole - weeks * rate + holidaysWithin(days, from, at);
  while (left > 0) {
    at += 1;
    if (isWorked(days, at)) left -= 1;
  }
  return at;
};

/** Working days in `from < day <= to`; negative where `to` is before `from`. */
export const workDaysAfter = (days: WorkDays, from: DayNumber, to: DayNumber): number => {
  if (to < from) return -workDaysAfter(days, to, from);
  const weeks = Math.floor((to - from) / 7);
  let count = weeks * perWeek(days);
  for (let day = from + weeks * 7 + 1; day <= to; day += 1) if (days.week[weekdayOf(day)] === true) count += 1;
  return count - holidaysWithin(days, from, to);
};
