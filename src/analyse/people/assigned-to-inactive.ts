import { issueCount } from '../issue-count';

/** **Assigned to people who left**: open issues whose assignee's account is not active any more. */
export const assignedToInactive = issueCount({
  key: 'assigned-to-inactive',
  name: 'Assigned to people who left',
  group: 'People and teams',
  better: 'lower',
  formula: 'Open issues whose assignee has an account that is no longer active.',
  followed: false,
  of: 'open issues',
  counts: () => (issue) => issue.jira.assignee !== null && !issue.jira.assignee.active,
  why: () => 'the account is inactive',
});
