const DAY_MS = 86_400_000;

/** Days are whole days since 1970-01-01 in UTC; 1970-01-01 was a Thursday. Monday is 0. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The Monday of a day's week. */
export const mondayOf = (day: number): number => day - weekday(day);

export const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);

/** The start of a day in ms since 1970, UTC. */
export const startOf = (day: number): number => day * DAY_MS;

/** The calendar date of a moment in UTC, `YYYY-MM-DD`. */
export const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * The working day that lies `offset` working days from 0, where 0 is the last working day before `today`; so
 * everything at 0 or less is over, and 1 is today or, at the weekend, next Monday.
 */
export const workDay = (today: number, offset: number): number => {
  const yesterday = today - 1;
  const zero = yesterday - Math.max(0, weekday(yesterday) - 4);
  const fromMonday = weekday(zero) + offset;
  return mondayOf(zero) + Math.floor(fromMonday / 5) * 7 + (((fromMonday % 5) + 5) % 5);
};

/** How many working days lie between two days (a later than b gives a positive number); weekends count as their Friday. */
export const workDaysFrom = (b: number, a: number): number => {
  const count = (day: number): number => ((mondayOf(day) + 3) / 7) * 5 + Math.min(4, weekday(day));
  return count(a) - count(b);
};
