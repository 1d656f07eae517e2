import { epicOf, liftedCycles } from '../graph/cycles-in';
import { figure } from '../figure';
import type { Measure } from '../measure';
import { counted, fewNames } from '../words';
import { issueAt } from '../../model/past-issues';

/**
 * **Cycles between epics**: groups of epics that depend on each other in a ring once every dependency is lifted from
 * its issues to their epics (the nearest ancestor at Jira's level 1 or above, or the issue itself where it is one).
 * Issues without an epic are left out. The issues themselves may well be free of cycles. Over all issues, done or not.
 */
export const cyclesBetweenEpics: Measure = {
  key: 'cycles-between-epics',
  name: 'Cycles between epics',
  group: 'Dependencies',
  unit: 'cycles',
  better: 'lower',
  formula: 'Groups of epics whose issues depend on each other in a ring.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const found = liftedCycles(program, epicOf(program), program.byId.size);
    const keys = (cycle: readonly number[]): string => fewNames(cycle.map((index) => issueAt(program, index)?.key ?? ''));
    return figure(found.length, counted(found.length, 'cycle'), {
      note: found.length === 0 ? null : counted(new Set(found.flat()).size, 'epic'),
      issues: () => found.flatMap((cycle) => cycle.flatMap((index) => {
        const issue = issueAt(program, index);
        return issue === undefined ? [] : [{ issue, why: `in a ring of ${keys(cycle)}` }];
      })),
    });
  },
};
