import type { Day, Minute } from '../model/time';

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/;

/**
 * A moment as Jira writes it, `2026-11-20T09:12:33.000+0000` or with `Z` or `+00:00`, in whole minutes since 1970
 * (earlier: negative). Null where it is none, such as the 30th of February.
 */
export const minuteOf = (text: string): Minute | null => {
  const match = MOMENT.exec(text);
  const day = dayOf(text);
  if (match === null || day === null) return null;
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])];
  if (hour > 23 || minute > 59 || second > 60) return null;
  return day * 1440 + hour * 60 + minute - offsetMinutes(match[7] ?? 'Z');
};

/**
 * A calendar date as Jira writes it, `2026-11-20`, with or without a time behind it, in days since 1970 (earlier:
 * negative). Null where there is no such day.
 */
export const dayOf = (text: string): Day | null => {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 86_400_000 : null;
};

const offsetMinutes = (zone: string): number => {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
};
