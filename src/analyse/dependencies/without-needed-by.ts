import type { Measure } from '../measure';
import { figure, input } from '../figure';
import { neededBy } from './dependency-health';
import { dependenciesAt } from './open-dependencies';
import { keyOf } from './dependency-evidence';
import { counted, fewNames } from '../words';
import { issueAt } from '../../model/past-issues';

/**
 * **Needed by no day**: open issues that depend on an open issue, where nothing tells by when they need it: neither a
 * planned date of their own nor a day that was asked for. Of such a dependency nobody can say whether it is late.
 */
export const withoutNeededBy: Measure = {
  key: 'without-needed-by',
  name: 'Needed by no day',
  group: 'Dependencies',
  unit: 'issues',
  better: 'lower',
  formula: 'Open issues that depend on an open issue without a day by which they need it.',
  source: null,
  followed: true,
  compute: (analysis) => {
    const { program, states: { waiting, coming } } = analysis;
    const open = dependenciesAt(analysis, [...waiting, ...coming]);
    const blockers = new Map<number, string[]>();
    for (const dependency of open) {
      if (neededBy(program, dependency) !== null) continue;
      const keys = blockers.get(dependency.blocked) ?? [];
      keys.push(keyOf(program, dependency.blocker));
      blockers.set(dependency.blocked, keys);
    }
    return figure(blockers.size, `${counted(blockers.size, 'issue')} of ${counted(open.length, 'open dependency', 'open dependencies')}`, {
      inputs: [input('Open dependencies', open.length, 'links')],
      issues: () => [...blockers].flatMap(([index, keys]) => {
        const issue = issueAt(program, index);
        return issue === undefined ? [] : [{ issue, why: `needs ${fewNames(keys)}, by no day` }];
      }),
    });
  },
};
