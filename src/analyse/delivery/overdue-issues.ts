import { isoDay } from '../../model/day';
import { issueCount } from '../issue-count';
import { tally } from '../tally';

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
  unknowable: (program) => (tally(program).open.every((issue) => issue.due === null) && tally(program).open.length > 0 ? 'No open issue has a due date.' : null),
});
