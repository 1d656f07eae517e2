import type { RightsLabel } from '../jira/rights-label';
import { siteId } from '../jira/site';
import { mergeRights, readRights } from '../store/rights';
import type { StoredRights } from '../store/rights';
import { longestUnasked, withProjectsNow, withSchemesNow } from './confirm-rights';

/** Schemes change without an event. What they say is at most this old, as all that figures follow from. */
const SCHEMES_GOOD_FOR_MS = 60_000;
/** Which scheme a project has, Jira tells one project a call: it changes rarely, and counts this long. */
const PROJECT_GOOD_FOR_MS = 15 * 60_000;
/** In a program of few projects, as few as may be asked about in a minute, nothing is older than figures may be. */
const PROJECT_ASKED_AFTER_MS = 60_000;
const MINUTE_MS = 60_000;
/** Projects asked about in a minute: at least these, and enough to come round in ten minutes. */
const ASKED_AT_LEAST = 10;
const ROUND_MINUTES = 10;

type Memory = { readonly rights: StoredRights; readonly asked: { readonly since: number; readonly projects: number } };

/** What this process knows, site by site. */
const memory = new Map<string, Memory>();

/**
 * Who decides about browsing in each of these projects. Confirmed while somebody looks, and not before: what the
 * permission schemes say, in one call, when that is a minute old; which scheme a project has, a few projects a minute,
 * those first that nobody asked about for longest. A project that was not confirmed within 15 minutes, and every project
 * where Jira cannot be asked, counts as `per-issue`, which is always safe.
 */
export const labelsFor = async (projectIds: readonly number[]): Promise<ReadonlyMap<number, RightsLabel>> => {
  const now = Date.now();
  const rights = projectIds.length === 0 ? null : await confirmed(projectIds, now);
  return new Map(projectIds.map((id) => [id, rights !== null && isUniform(rights, id, now) ? 'uniform' : 'per-issue']));
};

/** A scheme of one team-managed project alone may be missing from the list of all; then its own word counts. */
const isUniform = ({ schemes, schemesAt, projects }: StoredRights, id: number, now: number): boolean => {
  const seen = projects.get(id);
  if (now - schemesAt > SCHEMES_GOOD_FOR_MS || seen === undefined || seen.schemeId === null || now - seen.at > PROJECT_GOOD_FOR_MS) return false;
  return seen.uniform && schemes.get(seen.schemeId) !== false;
};

const confirmed = async (projectIds: readonly number[], now: number): Promise<StoredRights> => {
  const site = siteId();
  const { rights: known, asked } = await knownNow(site, now);
  const rights = now - known.schemesAt >= SCHEMES_GOOD_FOR_MS ? await withSchemesNow(known) : known;
  const most = Math.max(ASKED_AT_LEAST, Math.ceil(projectIds.length / ROUND_MINUTES)) - asked.projects;
  const due = longestUnasked(rights, projectIds, now - PROJECT_ASKED_AFTER_MS, Math.max(0, most));
  const current = due.length === 0 ? rights : await mergeRights(await withProjectsNow(rights, due), now);
  memory.set(site, { rights: current, asked: { ...asked, projects: asked.projects + due.length } });
  return current;
};

/** What another process read is taken over once what this one knows is too old. */
const knownNow = async (site: string, now: number): Promise<Memory> => {
  const known = memory.get(site);
  const current = known !== undefined && now - known.rights.schemesAt < SCHEMES_GOOD_FOR_MS;
  const rights = current ? known.rights : await readRights(now);
  const asked = known !== undefined && now - known.asked.since < MINUTE_MS ? known.asked : { since: now, projects: 0 };
  return { rights, asked };
};
