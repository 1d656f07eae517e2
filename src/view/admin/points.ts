import type { PointsRow } from '../../contract/admin';

/** Points by cause in one hour; `hour` is its ISO beginning. */
export type SpentHour = { readonly hour: string; readonly causes: Readonly<Record<string, number>> };

const HOUR_MS = 3_600_000;

/** The last 24 hours, oldest first and `hourOf(now)` last; hours in which nothing was spent are there with nothing. */
export const pointsRows = (spent: readonly SpentHour[], now: number, hourOf: (at: number) => string): readonly PointsRow[] => {
  const known = new Map(spent.map(({ hour, causes }) => [hour, causes]));
  return Array.from({ length: 24 }, (_, at) => {
    const hour = hourOf(now - (23 - at) * HOUR_MS);
    const causes = Object.entries(known.get(hour) ?? {}).map(([cause, points]) => ({ cause, points })).sort((a, b) => b.points - a.points);
    return { hour, causes, total: causes.reduce((sum, { points }) => sum + points, 0) };
  });
};

/** What of a row was for these causes. */
export const pointsFor = (row: PointsRow | undefined, causes: readonly string[]): number =>
  (row?.causes ?? []).filter(({ cause }) => causes.includes(cause)).reduce((sum, { points }) => sum + points, 0);
