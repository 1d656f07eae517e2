import { mergeRights, readRights } from '../../store/rights';
import type { StoredRights } from '../../store/rights';
import { longestUnasked, withProjectsNow, withSchemesNow } from '../confirm-rights';

const HOUR_MS = 60 * 60_000;
/** Flags say less than any page, that an issue waits and not for what; so what they follow from may be older. */
const SCHEMES_READ_AFTER_MS = 4 * HOUR_MS;
const SCHEMES_GOOD_FOR_MS = 24 * HOUR_MS;
/** Where nobody looks at pages either, one project an hour is asked about again. */
const ASKED_AFTER_MS = HOUR_MS;
/** A project that nobody asked about yet has no flags; so of these many at once. */
const FIRST_ASKED_AT_ONCE = 50;

/**
 * Ids of the projects of which everybody who may browse them may browse all issues without a security level, for
 * flags, which are kept whether anybody looks or not. What a project's scheme said last counts until it is asked
 * about again, in turn, so that keeping flags costs the same however many projects there are.
 */
export const projectsOpenToAll = async (projectIds: readonly number[], now: number): Promise<ReadonlySet<number>> => {
  if (projectIds.length === 0) return new Set();
  const rights = await confirmed(projectIds, now);
  return new Set(projectIds.filter((id) => isOpen(rights, id, now)));
};

const confirmed = async (projectIds: readonly number[], now: number): Promise<StoredRights> => {
  const known = await readRights(Date.now());
  const rights = now - known.schemesAt < SCHEMES_READ_AFTER_MS ? known : await withSchemesNow(known);
  const due = dueOf(rights, projectIds, now);
  if (due.length === 0 && rights === known) return known;
  return mergeRights(await withProjectsNow(rights, due), now);
};

const dueOf = (rights: StoredRights, projectIds: readonly number[], now: number): readonly number[] => {
  const unknown = projectIds.filter((id) => !rights.projects.has(id)).slice(0, FIRST_ASKED_AT_ONCE);
  if (unknown.length > 0) return unknown;
  const lately = [...rights.projects.values()].some(({ at }) => now - at < ASKED_AFTER_MS);
  return lately ? [] : longestUnasked(rights, projectIds, now, 1);
};

const isOpen = ({ schemes, schemesAt, projects }: StoredRights, id: number, now: number): boolean => {
  const seen = projects.get(id);
  if (seen === undefined || seen.schemeId === null || now - schemesAt > SCHEMES_GOOD_FOR_MS) return false;
  return seen.uniform && schemes.get(seen.schemeId) !== false;
};
