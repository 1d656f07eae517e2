import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { displayNames } from '../../../jira/people';
import { may } from '../../../model/roles';
import { drawBenefits } from '../../../view/value/benefits/benefits-view';
import { openProgram } from '../../open-program';
import { isAdmin } from '../../roles-of';
import type { Viewer } from '../../viewer';

type Call = OutcomeCalls['benefits'];

/** Benefits with where they stand; no issue is named. */
export const showBenefits = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, roles } = await openProgram(at, viewer, { fresh: true });
  const names = await displayNames(today.program.value.benefits.flatMap(({ owner }) => owner ?? []));
  return drawBenefits(today, around, { roles, names, manage: may(roles, 'manage') || await isAdmin(viewer) });
};
