import { AsyncLocalStorage } from 'node:async_hooks';
import { purseAtHand } from './purse';
import { siteId } from './site';

/** What the app was doing when it asked Jira. */
export type Cause = 'pull' | 'backfill' | 'events' | 'sweep' | 'flags' | 'pages' | 'blockers' | 'admin';

/** What the app does by itself, with nobody waiting for it. */
const OWN_WORK: ReadonlySet<Cause> = new Set(['pull', 'backfill', 'events', 'sweep', 'flags']);

export const isOwnWork = (cause: Cause): boolean => OWN_WORK.has(cause);

/** What one hour cost, by cause. `hour` is its ISO beginning, such as `2026-11-22T21:00Z`. */
export type HourSpent = { readonly hour: string; readonly causes: Readonly<Partial<Record<Cause, number>>> };

const causes = new AsyncLocalStorage<Cause>();

/** Everything that `work` asks of Jira is put down to this cause; what it puts down to another one inside is not. */
export const because = <T>(cause: Cause, work: () => Promise<T>): Promise<T> => causes.run(cause, work);

const tallies = new AsyncLocalStorage<{ points: number }>();

/** Does work and tells `spent`, whatever comes of it, how many points went into it. */
export const tallied = async <T>(work: () => Promise<T>, spent: (points: number) => void): Promise<T> => {
  const tally = { points: 0 };
  try {
    return await tallies.run(tally, work);
  } finally {
    spent(tally.points);
  }
};

/** What no handler has given a cause counts as a page's. */
export const causeNow = (): Cause => causes.getStore() ?? 'pages';

export const hourOf = (now: number): string => `${new Date(now).toISOString().slice(0, 13)}:00Z`;

type Hours = Map<string, Partial<Record<Cause, number>>>;

/** What this process spent since it began, for each site apart: one process may serve several. */
const spent = new Map<string, Hours>();

/** Notes points under the cause at hand. */
export const spend = (points: number): void => {
  if (points === 0) return;
  const hours = hoursOf(siteId());
  const hour = hourOf(Date.now());
  const cause = causeNow();
  const tally = tallies.getStore();
  if (tally !== undefined) tally.points += points;
  purseAtHand()?.take(points);
  const sums = hours.get(hour) ?? {};
  hours.set(hour, { ...sums, [cause]: (sums[cause] ?? 0) + points });
};

/** All that this process spent on the site, hour by hour, for the hours that were not forgotten. */
export const spentHere = (site: string): readonly HourSpent[] =>
  [...(spent.get(site) ?? [])].map(([hour, sums]) => ({ hour, causes: sums }));

/** Forgets the hours before this one: their sums do not grow any more. */
export const forgetBefore = (site: string, hour: string): void => {
  const hours = spent.get(site);
  for (const other of [...(hours?.keys() ?? [])]) if (other < hour) hours?.delete(other);
};

const hoursOf = (site: string): Hours => {
  const known = spent.get(site) ?? new Map();
  spent.set(site, known);
  return known;
};
