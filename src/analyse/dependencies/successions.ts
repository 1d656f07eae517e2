import { figure } from '../figure';
import type { Measure } from '../measure';
import { counted } from '../words';
import { issueAt } from '../../model/past-issues';

/**
 * **Successions**: dependencies handed on. Where a blocker was resolved as a duplicate while the blocked issue is
 * open, the original it duplicates blocks in its place, if that is open and in the program; through originals that
 * are duplicates themselves. A dependency with several open originals counts once for each.
 */
export const successions: Measure = {
  key: 'successions',
  name: 'Successions',
  group: 'Dependencies',
  unit: 'links',
  better: 'none',
  formula: 'Dependencies whose blocker was resolved as a duplicate of an issue that is open and now blocks in its place.',
  source: null,
  followed: true,
  compute: ({ program, successions: found }) => figure(found.length, counted(found.length, 'dependency handed on', 'dependencies handed on'), {
    issues: () => found.flatMap(({ blocker, original, dependency }) => {
      const blocked = issueAt(program, dependency.blocked);
      return blocked === undefined ? [] : [
        { issue: blocked, why: `waits for ${original.key} instead of ${blocker.key}` },
        { issue: original, why: `blocks ${blocked.key} instead of ${blocker.key}` },
      ];
    }),
  }),
};
