import { kvs } from '@forge/kvs';
import { deleteAll } from './in-batches';
import { rowsFrom } from './pages';

/** Points by cause. */
export type Sums = Readonly<Record<string, number>>;

/** What all processes of the app spent in one hour; `hour` is its ISO beginning. */
export type StoredHour = { readonly hour: string; readonly causes: Sums };

const PREFIX = 'points:';

const keyOf = (hour: string, writer: string): string => `${PREFIX}${hour}#${writer}`;

const hourIn = (key: string): string => key.slice(PREFIX.length).split('#')[0] ?? '';

/**
 * Keeps what one process spent in one hour so far. Each process writes under a name of its own (`writer`), and always
 * its whole sum: so that no two of them are in each other's way, and writing twice counts once.
 */
export const writeSpent = (hour: string, writer: string, causes: Sums): Promise<void> => kvs.set(keyOf(hour, writer), { causes });

/** What was spent from this hour on, an hour a row, oldest first; hours in which nothing was spent are absent. */
export const readSpent = async (from: string): Promise<readonly StoredHour[]> => {
  const hours = new Map<string, Record<string, number>>();
  for (const day of daysFrom(from)) {
    for (const { key, value } of await rowsFrom<Spent>(`${PREFIX}${day}`)) {
      const hour = hourIn(key);
      if (hour < from) continue;
      const sums = hours.get(hour) ?? {};
      for (const [cause, points] of Object.entries(value.causes)) sums[cause] = (sums[cause] ?? 0) + points;
      hours.set(hour, sums);
    }
  }
  return [...hours].map(([hour, causes]) => ({ hour, causes })).sort((a, b) => (a.hour < b.hour ? -1 : 1));
};

/** Forgets hours before this one. */
export const removeSpentBefore = async (hour: string): Promise<void> => {
  const old = (await rowsFrom<Spent>(PREFIX)).map(({ key }) => key).filter((key) => hourIn(key) < hour);
  await deleteAll(old);
};

const DAY_MS = 86_400_000;

/** The days from an hour's to today's, as keys begin with them. */
const daysFrom = (hour: string): readonly string[] => {
  const [first, today] = [Date.parse(hour.slice(0, 10)), Date.now()];
  return Array.from({ length: Math.max(0, Math.floor((today - first) / DAY_MS)) + 1 }, (_, at) => new Date(first + at * DAY_MS).toISOString().slice(0, 10));
};

type Spent = { readonly causes: Sums };
