import { outcomeCount } from '../outcome-count';

/**
 * **Delivered**: issues in a done status whose resolution (or done status, where there is no resolution) is mapped to
 * *delivered*. All issues, summaries too; progress looks at leaves only.
 */
export const delivered = outcomeCount({
  key: 'delivered',
  name: 'Delivered',
  group: 'Delivery',
  better: 'higher',
  formula: 'Issues that are done with a resolution that means delivered.',
  followed: true,
  parts: ['delivered'],
  verb: 'are delivered',
  why: (issue) => issue.jira.resolution?.name ?? issue.jira.status.name,
});
