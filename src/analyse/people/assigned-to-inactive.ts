import { columns } from '../../model/columns';
import { holders, NOBODY } from '../../model/holders';
import { HAS_ASSIGNEE } from '../../model/signs';
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
  counts: (program) => {
    const [{ signs }, { person }] = [columns(program), holders(program)];
    return (index) => ((signs[index] ?? 0) & HAS_ASSIGNEE) !== 0 && person[index] === NOBODY;
  },
  why: () => 'the account is inactive',
});
