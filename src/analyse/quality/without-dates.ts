import { columns, NO_DATE } from '../../model/columns';
import { issueCount } from '../issue-count';
import { indicesAmong } from '../issue-indices';
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
  among: (program) => {
    const { leaf, level } = columns(program);
    return indicesAmong(tally(program).openAt, (index) => leaf[index] === 1 || (level[index] ?? 0) > 0);
  },
  of: 'open epics and issues without children',
  counts: (program) => {
    const { start, due } = columns(program);
    return (index) => start[index] === NO_DATE && due[index] === NO_DATE;
  },
  why: (issue) => (issue.level > 0 ? issue.jira.type.name : ''),
});
