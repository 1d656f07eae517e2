import { outcomeCount } from '../outcome-count';

/** **Open issues**: issues that are not in a done status and not set aside. */
export const openIssues = outcomeCount({
  key: 'open-issues',
  name: 'Open issues',
  group: 'Delivery',
  better: 'none',
  formula: 'Issues that are not in a done status and were not set aside.',
  followed: true,
  parts: ['todo', 'doing'],
  verb: 'are open',
  why: (issue) => (issue.category === 'doing' ? 'in progress' : 'not started'),
});
