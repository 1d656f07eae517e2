import { bothEnds, setAsideEnds } from './dependency-evidence';
import type { Health } from './dependency-health';
import { figure, input } from '../figure';
import type { Measure } from '../measure';
import { openPositions } from './dependency-state';
import { dependenciesAt } from './open-dependencies';
import { healthAt } from './waits';
import { counted } from '../words';

/**
 * **Late dependencies**: open dependencies, waiting or coming, whose blocker is planned to end after the blocked
 * issue needs it: after its planned start (its planned finish where the dependency holds the finish, or where no
 * start is planned). An open blocker ends today at the earliest. Where a date is missing, nothing is said: these are
 * counted as unplanned.
 */
export const lateDependencies: Measure = {
  key: 'late-dependencies',
  name: 'Late dependencies',
  group: 'Dependencies',
  unit: 'links',
  better: 'lower',
  formula: 'Open dependencies whose blocker is planned to end after the blocked issue is planned to start or to end.',
  source: null,
  followed: true,
  compute: (analysis) => {
    const { program, states } = analysis;
    const open = openPositions(states);
    const count: Record<Health, number> = { late: 0, tight: 0, fine: 0, unplanned: 0, cycle: 0 };
    const late: number[] = [];
    for (const at of open) {
      const health = healthAt(analysis, at);
      count[health] += 1;
      if (health === 'late') late.push(at);
    }
    return figure(late.length, `${late.length} of ${counted(open.length, 'open dependency', 'open dependencies')}`, {
      inputs: [
        input('Tight', count.tight, 'links'),
        input('Fine', count.fine, 'links'),
        input('Unplanned: a date is missing', count.unplanned, 'links'),
        input('In a cycle', count.cycle, 'links'),
      ],
      issues: () => bothEnds(program, dependenciesAt(analysis, late)),
      leftOut: () => setAsideEnds(program),
    });
  },
};
