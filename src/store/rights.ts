import { kvs } from '@forge/kvs';

/**
 * Who decides about browsing in a project. `uniform`: one check of the project decides for all its issues that have no
 * security level. `per-issue`: every issue is checked by itself. `readAt` in milliseconds.
 */
export type RightsLabel = { readonly label: 'uniform' | 'per-issue'; readonly readAt: number };

/**
 * Schemes change without an event; the sweep reads them every five minutes. A label that was not confirmed for
 * longer than this counts as `per-issue`, which is always safe.
 */
const GOOD_FOR_MS = 15 * 60_000;

const rightsKey = (projectId: number): string => `rights:${projectId}`;

export const writeRightsLabel = (projectId: number, rights: RightsLabel): Promise<void> => kvs.set(rightsKey(projectId), rights);

export const removeRightsLabel = (projectId: number): Promise<void> => kvs.delete(rightsKey(projectId));

/** The label that holds at `now`, for each of the projects. */
export const readRightsLabels = async (
  projectIds: readonly number[], now: number,
): Promise<ReadonlyMap<number, RightsLabel['label']>> => {
  const stored = await Promise.all(projectIds.map((projectId) => kvs.get<RightsLabel>(rightsKey(projectId))));
  return new Map(projectIds.map((projectId, at) => [projectId, labelAt(stored[at], now)]));
};

const labelAt = (rights: RightsLabel | undefined, now: number): RightsLabel['label'] =>
  rights !== undefined && rights.label === 'uniform' && now - rights.readAt <= GOOD_FOR_MS ? 'uniform' : 'per-issue';
