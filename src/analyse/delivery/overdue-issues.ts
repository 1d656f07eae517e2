import { columns, NO_DATE } from '../../model/columns';
import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import { issueCount } from '../issue-count';
import { tally } from '../tally';

/** Whether any open issue has a due date. */
const hasDue = (program: Program): boolean => {
  const { due } = columns(program);
  return tally(program).openAt.some((index) => due[index] !== NO_DATE);
};

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
  counts: (program) => {
    const { due } = columns(program);
    return (index) => (due[index] ?? NO_DATE) < program.asOf;
  },
  why: (issue) => (issue.due === null ? '' : `due ${isoDay(issue.due)}`),
  unknowable: (program) => (tally(program).openAt.length > 0 && !hasDue(program) ? 'No open issue has a due date.' : null),
});
