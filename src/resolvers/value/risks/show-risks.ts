import type { GlobalCalls } from '../../../contract/calls';
import { displayNames } from '../../../jira/people';
import { looksLikeAccount } from '../../../model/account-id';
import { may } from '../../../model/roles';
import { risksOnPage, risksView } from '../../../view/value/risks';
import { openProgram } from '../../open-program';
import type { Viewer } from '../../viewer';

type Call = GlobalCalls['risks'];

/** The risks of a program, with names of those of their owners who have accounts. They are about none of its issues, so that what Jira said within the last minute will do. */
export const showRisks = async ({ programId, from }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today: { program }, around, roles } = await openProgram({ programId }, viewer);
  const owners = risksOnPage(program, from).flatMap(({ owner }) => (owner !== null && looksLikeAccount(owner) ? [owner] : []));
  return risksView(program, around, { from, mayEdit: may(roles, 'contribute'), names: await displayNames(owners) });
};
