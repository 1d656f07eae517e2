const dayInMs = 86_400_000;

/** Days since 1970-01-01. Calendar dates have no time zone, so all arithmetic is in UTC. */
export type DayNumber = number;

/** The day an ISO date names. */
export const dayOf = (iso: string): DayNumber => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayInMs);

export const dayOrNull = (iso: string | null): DayNumber | null => {
  const day = iso === null ? Number.NaN : dayOf(iso);
  return Number.isNaN(day) ? null : day;
};

export const isoOf = (day: DayNumber): string => new Date(day * dayInMs).toISOString().slice(0, 10);

export const dateOf = (day: DayNumber): Date => new Date(day * dayInMs);

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;

/** The first day of a month; `month` may be below 0 or above 11 and then counts on into other years. */
export const firstOfMonth = (year: number, month: number): DayNumber => Math.floor(Date.UTC(year, month, 1) / dayInMs);
