import { outcomeCount } from '../outcome-count';

/**
 * **Dropped**: issues in a done status whose resolution is mapped to *dropped* (Duplicate, Won't do, ...). They leave
 * the denominator of progress and are no velocity.
 */
export const dropped = outcomeCount({
  key: 'dropped',
  name: 'Dropped',
  group: 'Delivery',
  better: 'none',
  formula: 'Issues that are done with a resolution that means dropped. They leave the denominator of progress.',
  followed: true,
  parts: ['dropped'],
  verb: 'were dropped',
  why: (issue) => issue.jira.resolution?.name ?? issue.jira.status.name,
});
