import { FIRST_DAY, isCalendarDay, isoDay, LAST_DAY } from '../model/day';
import type { Day } from '../model/time';

/** A day as an ISO date; null for none, and for one beyond the calendar's last year, as a schedule of senseless estimates may end. */
export const calendarDay = (day: Day | null): string | null => (day === null || !isCalendarDay(day) ? null : isoDay(day));

/** The calendar's day that is nearest. */
export const nearestCalendarDay = (day: Day): string => isoDay(Math.min(LAST_DAY, Math.max(FIRST_DAY, day)));
