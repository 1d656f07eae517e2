import { issueCount } from '../issue-count';

/** **Unassigned**: open issues without an assignee, whether or not work on them has begun. */
export const unassignedOpen = issueCount({
  key: 'unassigned-open',
  name: 'Unassigned open issues',
  group: 'People and teams',
  better: 'lower',
  formula: 'Open issues that are assigned to nobody.',
  followed: true,
  of: 'open issues',
  counts: () => (issue) => issue.jira.assignee === null,
  why: (issue) => (issue.category === 'doing' ? 'in progress without an owner' : ''),
});
