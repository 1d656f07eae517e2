import type { Analysis } from '../analysis';
import type { Dependency } from '../../model/program';
import { stateCode } from '../dependencies/dependency-state';
import { healthAt } from '../dependencies/waits';
import { neededBy, type Health } from '../dependencies/dependency-health';
import type { Day } from '../../model/time';

/** An open dependency that is late before or after dates were changed, and not both. `neededBy` is as it is after. */
export type MovedDependency = { readonly dependency: Dependency; readonly before: Health; readonly after: Health; readonly neededBy: Day | null };

const keyOf = ({ blocker, blocked }: Dependency): string => `${blocker}>${blocked}`;

/** Health of the open dependencies between members at least one end of which is among these issues. */
const healthsOf = (analysis: Analysis, indices: ReadonlySet<number>): ReadonlyMap<string, { readonly dependency: Dependency; readonly health: Health }> => {
  const { states: { all, state } } = analysis;
  const found = new Map<string, { readonly dependency: Dependency; readonly health: Health }>();
  for (const [position, dependency] of all.entries()) {
    if (state[position] === stateCode.closed || dependency.blocker < 0) continue;
    if (!indices.has(dependency.blocker) && !indices.has(dependency.blocked)) continue;
    found.set(keyOf(dependency), { dependency, health: healthAt(analysis, position) });
  }
  return found;
};

/**
 * The dependencies that become late, or stop being late, when the dates of these issues (by index) change from one
 * analysis to the other; what becomes late first. Only dependencies of the changed issues can, since the health of one
 * depends on its two ends alone.
 */
export const movedDependencies = (before: Analysis, after: Analysis, indices: ReadonlySet<number>): readonly MovedDependency[] => {
  const then = healthsOf(before, indices);
  return [...healthsOf(after, indices)]
    .flatMap(([key, { dependency, health }]): MovedDependency[] => {
      const was = then.get(key)?.health ?? 'unplanned';
      if ((was === 'late') === (health === 'late')) return [];
      return [{ dependency, before: was, after: health, neededBy: neededBy(after.program, dependency) }];
    })
    .sort((a, b) => Number(b.after === 'late') - Number(a.after === 'late'));
};
