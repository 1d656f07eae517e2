import { issueAt } from '../../model/past-issues';
import { figure } from '../figure';
import type { Measure } from '../measure';
import { counted } from '../words';

/**
 * **Links to nothing**: links of a dependency type whose other issue was deleted or is on another site. Nobody can
 * tell whether they still hold something up.
 */
export const unresolvableLinks: Measure = {
  key: 'unresolvable-links',
  name: 'Links to nothing',
  group: 'Dependencies',
  unit: 'links',
  better: 'lower',
  formula: 'Links of a dependency type whose other end no longer exists or is on another site.',
  source: null,
  followed: false,
  compute: ({ program, program: { unresolvable } }) => figure(unresolvable.length, counted(unresolvable.length, 'link'), {
    issues: () => unresolvable.flatMap(({ issue: index, key }) => {
      const issue = issueAt(program, index);
      return issue === undefined ? [] : [{ issue, why: `links to ${key}` }];
    }),
  }),
};
