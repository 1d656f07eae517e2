import { isoDay, parseIsoDay } from '../model/day';
import type { Day } from '../model/time';

const FIRST = parseIsoDay('0000-01-01') ?? 0;
const LAST = parseIsoDay('9999-12-31') ?? 0;

/** A day as an ISO date; null for none, and for one beyond the calendar's last year, as a schedule of senseless estimates may end. */
export const calendarDay = (day: Day | null): string | null => (day === null || !(day >= FIRST && day <= LAST) ? null : isoDay(day));

/** The calendar's day that is nearest. */
export const nearestCalendarDay = (day: Day): string => isoDay(Math.min(LAST, Math.max(FIRST, day)));
