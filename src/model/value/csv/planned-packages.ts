import type { Baseline, PackageId } from '../work-package';

/**
 * The packages of all baselines, with the names of their gates: what was said of one stays said when a later baseline leaves
 * it out or holds it otherwise.
 */
export const plannedPackages = (baselines: readonly Pick<Baseline, 'packages'>[]): ReadonlyMap<PackageId, ReadonlySet<string>> => {
  const planned = new Map<PackageId, ReadonlySet<string>>();
  for (const { id, gates = [] } of baselines.flatMap(({ packages }) => packages)) {
    planned.set(id, new Set([...(planned.get(id) ?? []), ...gates.map(({ name }) => name)]));
  }
  return planned;
};
