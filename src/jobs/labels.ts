import { readRightsLabels, type RightsLabel } from '../store/rights';

/** Who decides about browsing in each of these projects, as it holds now; see `RightsLabel`. */
export const labelsFor = (projectIds: readonly number[]): Promise<ReadonlyMap<number, RightsLabel['label']>> =>
  readRightsLabels(projectIds, Date.now());
