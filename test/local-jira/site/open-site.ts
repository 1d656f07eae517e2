import { memoryJournal, type Journal } from './journal';
import { Site } from './site';
import type { SiteEvent } from './site-event';
import { tinySeed, type TinySeedOptions } from './tiny-seed';

export type OpenSite = {
  readonly site: Site;
  /** Everything that was fired since the site opened. */
  readonly events: SiteEvent[];
  /** Lets the site's clock go on. */
  readonly wait: (milliseconds: number) => void;
};

/** A tiny site in memory whose clock stands still at 2026-11-22 12:00 UTC until a test lets it go on. */
export const openSite = async (options: TinySeedOptions, journal: Journal = memoryJournal()): Promise<OpenSite> => {
  let now = Date.parse('2026-11-22T12:00:00Z');
  const site = await Site.open({ seed: () => tinySeed(options), journal, now: () => now });
  const events: SiteEvent[] = [];
  site.onEvent((event) => events.push(event));
  return { site, events, wait: (milliseconds) => { now += milliseconds; } };
};
