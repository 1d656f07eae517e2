import { isoDay } from '../../model/day';
import { issueCount } from '../issue-count';

/** **Reversed dates**: open issues whose start date is after their due date. */
export const reversedDates = issueCount({
  key: 'reversed-dates',
  name: 'Start after due date',
  group: 'Data quality',
  better: 'lower',
  formula: 'Open issues whose start date is later than their due date.',
  followed: true,
  of: 'open issues',
  counts: () => (issue) => issue.start !== null && issue.due !== null && issue.start > issue.due,
  why: ({ start, due }) => (start === null || due === null ? '' : `starts ${isoDay(start)}, due ${isoDay(due)}`),
});
