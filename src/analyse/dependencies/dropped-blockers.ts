import { figure, input } from '../figure';
import type { Measure } from '../measure';
import { counted, fewNames } from '../words';

/**
 * **Dropped blockers**: dependencies whose blocker was dropped while the blocked issue is open and not set aside. Each
 * is a question: does the blocked issue still need what will not be done? Those that an open original of a duplicate
 * took over (see `successions`) are counted, and said apart.
 */
export const droppedBlockers: Measure = {
  key: 'dropped-blockers',
  name: 'Dropped blockers',
  group: 'Dependencies',
  unit: 'links',
  better: 'lower',
  formula: 'Dependencies whose blocker is done with an outcome of dropped while the blocked issue is not done.',
  source: null,
  followed: true,
  compute: (analysis) => {
    const found = analysis.droppedBlockers;
    const handed = new Map(analysis.successions.map((one) => [one.from, one.original.key]));
    return figure(found.length, `${counted(found.length, 'dependency', 'dependencies')} on dropped issues`, {
      inputs: [input('Of these, handed on to an open original', handed.size, 'links')],
      issues: () => found.map(({ dependency, blocker, blocked }) => {
        const original = handed.get(dependency);
        const question = `does it still need ${blocker.key}, which was dropped?`;
        return { issue: blocked, why: original === undefined ? question : `${blocker.key} was dropped; ${fewNames([original])} took over` };
      }),
    });
  },
};
