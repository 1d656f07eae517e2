import { issueCount } from '../issue-count';
import { tally } from '../tally';

/**
 * **Without dates**: open epics and open leaves that have neither a start nor a due date. Stories with sub-tasks are
 * not asked for dates of their own.
 */
export const withoutDates = issueCount({
  key: 'without-dates',
  name: 'Without dates',
  group: 'Data quality',
  better: 'lower',
  formula: 'Open epics and open issues without children that have neither a start nor a due date.',
  followed: true,
  among: (program) => tally(program).open.filter((issue) => issue.leaf || issue.level > 0),
  of: 'open epics and issues without children',
  counts: () => (issue) => issue.start === null && issue.due === null,
  why: (issue) => (issue.level > 0 ? issue.jira.type.name : ''),
});
