import { isoDay } from '../../model/day';
import { issueCount } from '../issue-count';
import { tally } from '../tally';

/**
 * **Delivered in the last 7 days**: leaves that became delivered after `asOf` - 7 days and still are.
 */
export const deliveredLastWeek = issueCount({
  key: 'delivered-last-week',
  name: 'Delivered in 7 days',
  group: 'Delivery',
  better: 'higher',
  formula: 'Issues without children that were delivered in the last 7 days.',
  followed: true,
  among: (program) => tally(program).recentlyDone,
  of: 'issues done in the last 12 weeks',
  counts: ({ asOf }) => (issue) => issue.outcome === 'delivered' && issue.done !== null && issue.done > asOf - 7,
  why: (issue) => (issue.done === null ? '' : `done ${isoDay(issue.done)}`),
});
