import { isoDay } from '../../model/day';
import { issueCount } from '../issue-count';
import { atIndex } from '../issue-indices';

/**
 * **Untouched for a year**: open issues that nobody changed for more than 365 days. Work that is already set aside is
 * left out here, as everywhere.
 */
export const untouchedForAYear = issueCount({
  key: 'untouched-for-a-year',
  name: 'Untouched for a year',
  group: 'Data quality',
  better: 'lower',
  formula: 'Open issues that nobody changed for more than 365 days.',
  followed: false,
  of: 'open issues',
  counts: (program) => atIndex(program, ({ updated }) => program.asOf - updated > 365),
  why: (issue) => `last changed ${isoDay(issue.updated)}`,
});
