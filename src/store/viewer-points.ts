import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { type Place, readTogether } from './read-together';
import { configFrom, configPlace } from './site-config';

/** What one person's pages asked of Jira in one hour, in points, by the process that asked. */
type Stored = { readonly hour: string; readonly by: Readonly<Record<string, number>> };

export type ViewerPoints = {
  /** What all processes but this one have stored for the hour. */
  readonly elsewhere: number;
  /** Points an hour for one person as administrators set them; null where they did not. */
  readonly budget: number | null;
};

const KEPT = { value: 2, unit: 'HOURS' } as const;

/** Account ids may hold what a key may not. */
const keyOf = (accountId: string): string => `viewer-points:${createHash('sha256').update(accountId).digest('hex').slice(0, 32)}`;

/** Where to read what is known of somebody, for those who read more in the same call. */
export const viewerPointsPlace = (accountId: string): Place => ({ key: keyOf(accountId) });

/** `found` and `config`: what is kept at that place, and at the site's configuration. */
export const viewerPointsFrom = (found: unknown, config: unknown, hour: string, writer: string): ViewerPoints => {
  const others = Object.entries(byIn(found, hour)).filter(([name]) => name !== writer);
  return { elsewhere: others.reduce((sum, [, more]) => sum + more, 0), budget: configFrom(config).viewerPoints };
};

const byIn = (found: unknown, hour: string): Stored['by'] => {
  const stored = found as Stored | undefined;
  return stored?.hour === hour ? stored.by : {};
};

/**
 * Stores what this process (`writer`) asked for somebody in this hour, all of it, and answers what the others did. Two
 * that write at once may lose one of the two until it writes again.
 */
export const exchangeViewerPoints = async (accountId: string, hour: string, writer: string, points: number): Promise<ViewerPoints> => {
  const key = keyOf(accountId);
  const [found, config] = await readTogether([{ key }, configPlace]);
  const by = byIn(found, hour);
  if (points > (by[writer] ?? 0)) await kvs.set(key, { hour, by: { ...by, [writer]: points } } satisfies Stored, { ttl: KEPT });
  return viewerPointsFrom(found, config, hour, writer);
};
