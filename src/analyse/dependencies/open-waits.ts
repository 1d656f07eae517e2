import type { Analysis } from '../analysis';
import { oncePer } from '../once-per';
import { criticalDependencies } from '../schedule/critical-dependencies';
import { openPositions } from './dependency-state';
import { byUrgency } from './urgency';
import { describeWait, type Wait } from './waits';

/** An open dependency, its place in `analysis.states.all`, and whether the finish hangs on it (see critical-dependencies.ts). */
export type OpenWait = Wait & { readonly position: number; readonly critical: boolean };

/** All open dependencies of a program, the most urgent first. */
export const openWaits = oncePer((analysis: Analysis): readonly OpenWait[] => {
  const { critical } = criticalDependencies(analysis);
  const found: OpenWait[] = [];
  for (const position of openPositions(analysis.states)) {
    const wait = describeWait(analysis, position);
    if (wait !== null) found.push({ ...wait, position, critical: critical.has(position) });
  }
  return found.sort((a, b) => byUrgency(a, b) || a.dependency.blocker - b.dependency.blocker);
});
