import { columns } from '../../model/columns';
import { DOING, HAS_ASSIGNEE } from '../../model/signs';
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
  counts: (program) => {
    const { signs } = columns(program);
    return (index) => ((signs[index] ?? 0) & (DOING | HAS_ASSIGNEE)) === DOING;
  },
  why: () => 'in progress without an owner',
});
