import { isoDay } from '../day';
import type { Day } from '../time';

/** Days that people plan and book in: sums by day are kept from the first to the last of them. As ISO dates. */
export const FIRST_BOOK_DAY = '1990-01-01';
export const LAST_BOOK_DAY = '2100-12-31';

/** A line is spread over no more years than this. */
export const LONGEST_YEARS = 20;

/** Whether an ISO date is one that people plan and book in. */
export const isBookDay = (text: string): boolean => text >= FIRST_BOOK_DAY && text <= LAST_BOOK_DAY;

/** What is wrong with a stretch of days for a line of the book; null where nothing is. */
export const wrongStretch = (from: Day, to: Day): string | null => {
  const [first, last] = [isoDay(from), isoDay(to)];
  if (to < from) return `${last} is before ${first}`;
  if (!isBookDay(first) || !isBookDay(last)) return `${isBookDay(first) ? last : first} is not between ${FIRST_BOOK_DAY} and ${LAST_BOOK_DAY}`;
  return Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > LONGEST_YEARS ? `${last} is more than ${LONGEST_YEARS} years after ${first}` : null;
};
