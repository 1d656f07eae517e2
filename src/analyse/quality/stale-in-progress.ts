import { columns } from '../../model/columns';
import { isoDay } from '../../model/day';
import { DOING } from '../../model/signs';
import { issueCount } from '../issue-count';
import { atIndex } from '../issue-indices';

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
  counts: (program) => {
    const { signs } = columns(program);
    const isStale = atIndex(program, ({ updated }) => program.asOf - updated > STALE_DAYS);
    return (index) => ((signs[index] ?? 0) & DOING) !== 0 && isStale(index);
  },
  why: (issue) => `last changed ${isoDay(issue.updated)}`,
});
