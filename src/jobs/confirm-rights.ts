import { BrokenAnswer, JiraUnavailable, NotAllowed, NotFound, RateLimited } from '../jira/errors';
import { schemeLabels, schemeOf } from '../jira/rights-label';
import type { SeenScheme, StoredRights } from '../store/rights';

/** Null where Jira cannot be asked, or does not tell the app: then nobody relies on it. */
const unlessInTrouble = async <T>(ask: () => Promise<T>): Promise<T | null> => {
  try {
    return await ask();
  } catch (error) {
    const known = [RateLimited, JiraUnavailable, BrokenAnswer, NotAllowed, NotFound].some((kind) => error instanceof kind);
    if (!known) throw error;
    return null;
  }
};

/** The rights with what all permission schemes say now; the same object where Jira does not tell. */
export const withSchemesNow = async (rights: StoredRights): Promise<StoredRights> => {
  const schemesAt = Date.now();
  const labels = await unlessInTrouble(schemeLabels);
  if (labels === null) return rights;
  return { ...rights, schemesAt, schemes: new Map([...labels].map(([id, label]) => [id, label === 'uniform'])) };
};

/** The rights with the schemes that these projects have now; those that Jira does not tell stay as they were. */
export const withProjectsNow = async (rights: StoredRights, projectIds: readonly number[]): Promise<StoredRights> => {
  const at = Date.now();
  const seen = await Promise.all(projectIds.map(async (id): Promise<readonly (readonly [number, SeenScheme])[]> => {
    const scheme = await unlessInTrouble(() => schemeOf(id));
    return scheme === null ? [] : [[id, { schemeId: scheme.schemeId, uniform: scheme.label === 'uniform', at }]];
  }));
  return { ...rights, projects: new Map([...rights.projects, ...seen.flat()]) };
};

/** Those of the projects that nobody asked about for so long, the longest first, and no more than `most`. */
export const longestUnasked = (rights: StoredRights, projectIds: readonly number[], before: number, most: number): readonly number[] => {
  const at = (id: number): number => rights.projects.get(id)?.at ?? 0;
  return projectIds.filter((id) => at(id) < before).sort((a, b) => at(a) - at(b)).slice(0, most);
};
