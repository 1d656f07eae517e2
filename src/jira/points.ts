/**
 * What Jira charges for a call: one point, plus one for each issue a search or a bulk call returns; objects of
 * identity and permission cost two. Counted per site and hour, in this process.
 */
const HOUR_MS = 3_600_000;

const spent = new Map<string, { readonly hour: number; points: number }>();

export const countPoints = (site: string, points: number, now: number): void => {
  const hour = Math.floor(now / HOUR_MS);
  const known = spent.get(site);
  if (known?.hour === hour) known.points += points;
  else spent.set(site, { hour, points });
};

/** Points this process spent for the site in the hour of `now`. */
export const pointsSpent = (site: string, now: number): number => {
  const known = spent.get(site);
  return known?.hour === Math.floor(now / HOUR_MS) ? known.points : 0;
};
