import { columns, NO_DATE } from '../../model/columns';
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
  counts: (program) => {
    const { start, due } = columns(program);
    return (index) => start[index] !== NO_DATE && (start[index] ?? 0) > (due[index] ?? NO_DATE);
  },
  why: ({ start, due }) => (start === null || due === null ? '' : `starts ${isoDay(start)}, due ${isoDay(due)}`),
});
