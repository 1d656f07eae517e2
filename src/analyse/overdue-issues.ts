import { isoDay } from '../model/day';
import { issueCount } from './issue-count';

/**
 * **Overdue issues**: open issues, with or without children, whose due date has passed (due before `asOf`; an issue
 * due today is not overdue). Issues without a due date cannot be overdue and are counted under "Without dates".
 */
export const overdueIssues = issueCount({
  key: 'overdue-issues',
  name: 'Overdue issues',
  group: 'Delivery',
  better: 'lower',
  formula: 'Open issues with a due date before today.',
  followed: true,
  of: 'open issues',
  counts: ({ asOf }) => (issue) => issue.due !== null && issue.due < asOf,
  why: (issue) => (issue.due === null ? '' : `due ${isoDay(issue.due)}`),
  unknowable: (program) => (program.issues.some((issue) => issue.due !== null) ? null : 'No issue has a due date.'),
});
