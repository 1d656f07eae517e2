import { issueCount } from '../issue-count';

/** **In progress without an owner**: open issues in progress that are assigned to nobody. */
export const doingUnassigned = issueCount({
  key: 'doing-unassigned',
  name: 'In progress without an owner',
  group: 'Data quality',
  better: 'lower',
  formula: 'Issues in progress that are assigned to nobody.',
  followed: true,
  of: 'open issues',
  counts: () => (issue) => issue.category === 'doing' && issue.jira.assignee === null,
  why: () => 'in progress without an owner',
});
