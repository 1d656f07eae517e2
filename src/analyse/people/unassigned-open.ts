import { columns } from '../../model/columns';
import { HAS_ASSIGNEE } from '../../model/signs';
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
  counts: (program) => {
    const { signs } = columns(program);
    return (index) => ((signs[index] ?? 0) & HAS_ASSIGNEE) === 0;
  },
  why: (issue) => (issue.category === 'doing' ? 'in progress without an owner' : ''),
});
