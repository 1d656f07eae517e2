import type { Day, Minute } from './time';
import { offsetAt } from './zone-offset';

const minutesPerDay = 1440;
const millisecondsPerDay = 86_400_000;
const isoShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day a text such as `2026-11-30` names; null for anything else, also for dates that do not exist
 * (`2026-02-30`) and for texts with a time.
 */
export const parseIsoDay = (text: string): Day | null => {
  const parts = isoShape.exec(text);
  if (parts === null) return null;
  const moment = new Date(0);
  moment.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const day = moment.getTime() / millisecondsPerDay;
  return isoDay(day) === text ? day : null;
};

/** 0000-01-01 and 9999-12-31. */
export const FIRST_DAY: Day = -719_528;
export const LAST_DAY: Day = 2_932_896;

/** Whether a day is one of the years 0 to 9999, as only such days have a text; a schedule of senseless estimates may end after them. */
export const isCalendarDay = (day: Day): boolean => day >= FIRST_DAY && day <= LAST_DAY;

/** `2026-11-30` for a day. Throws a RangeError for what is no day of the years 0 to 9999. */
export const isoDay = (day: Day): string => {
  const text = new Date(day * millisecondsPerDay).toISOString();
  if (text.length !== 24) throw new RangeError(`No calendar date: ${day}`);
  return text.slice(0, 10);
};

/**
 * The calendar date a clock in `timeZone` (an IANA name) shows at a moment. Fast over hundreds of thousands of calls.
 * Throws a RangeError for an unknown zone or a minute that is no finite number.
 */
export const dayOfMinute = (minute: Minute, timeZone: string): Day =>
  Math.floor((minute + offsetAt(minute, timeZone)) / minutesPerDay);

/** The first moment at which a clock in `timeZone` shows this day (not always midnight: clocks are set then too). */
export const firstMinuteOfDay = (day: Day, timeZone: string): Minute => {
  let before = (day - 1) * minutesPerDay;
  let reached = (day + 1) * minutesPerDay;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (dayOfMinute(middle, timeZone) >= day) reached = middle;
    else before = middle;
  }
  return reached;
};
