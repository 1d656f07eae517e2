import { isoDay } from '../../model/day';
import { issueCount } from '../issue-count';

/** Longer without any change, and nobody seems to work on it. */
export const STALE_DAYS = 30;

/**
 * **In progress, untouched**: open issues in progress that nobody changed for more than 30 days. They count as waiting
 * and as load, though it is likely that nobody works on them.
 */
export const staleInProgress = issueCount({
  key: 'stale-in-progress',
  name: 'In progress, untouched for 30 days',
  group: 'Data quality',
  better: 'lower',
  formula: 'Issues in progress that nobody changed for more than 30 days.',
  followed: false,
  of: 'open issues',
  counts: ({ asOf }) => (issue) => issue.category === 'doing' && asOf - issue.updated > STALE_DAYS,
  why: (issue) => `last changed ${isoDay(issue.updated)}`,
});
