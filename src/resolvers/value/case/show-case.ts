import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { displayNames } from '../../../jira/people';
import { may } from '../../../model/roles';
import { drawCase } from '../../../view/value/case/case-view';
import { openProgram } from '../../open-program';
import { isAdmin } from '../../roles-of';
import type { Viewer } from '../../viewer';

type Call = OutcomeCalls['businessCase'];

/** Whether the program is still worth it: amounts for those who may see money, reviews for everybody who sees it. */
export const showCase = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, roles } = await openProgram(at, viewer, { fresh: true });
  const names = await displayNames(today.program.value.reviews.flatMap(({ by }) => by ?? []));
  return drawCase(today, around, { roles, names, manage: may(roles, 'manage') || await isAdmin(viewer) });
};
