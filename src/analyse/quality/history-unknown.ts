import { issueCount } from '../issue-count';

/**
 * **Changelog not read**: issues of which only creation and resolution are known, so that figures of the past and ages
 * are bounds or left out. Set aside issues are not looked at.
 */
export const historyUnknown = issueCount({
  key: 'history-unknown',
  name: 'Changelog not read',
  group: 'Data quality',
  better: 'lower',
  formula: 'Issues whose changelog has not been read, so that only their creation and resolution are known.',
  followed: false,
  among: ({ issues }) => issues.filter((issue) => !issue.setAside),
  of: 'issues',
  counts: () => (issue) => !issue.jira.historyKnown,
  why: () => '',
});
