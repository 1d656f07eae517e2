import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { may } from '../../../model/roles';
import { ballotOf } from '../../../store/value/survey/ballot';
import { drawSurveys, isOpenOn } from '../../../view/value/survey/surveys-view';
import { openProgram } from '../../open-program';
import { isAdmin } from '../../roles-of';
import type { Viewer } from '../../viewer';

type Call = OutcomeCalls['surveys'];

/** What surveys told, and whether the viewer may still answer; comments for managers alone. */
export const showSurveys = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, roles } = await openProgram(at, viewer);
  const open = today.program.value.surveys.filter((one) => isOpenOn(one, today.program.asOf));
  const mine = new Map(await Promise.all(open.map(async ({ id }) => [id, await ballotOf(viewer.cloudId, id, viewer.accountId)] as const)));
  const manage = may(roles, 'manage') || await isAdmin(viewer);
  return drawSurveys(today, around, { mine, manage, comments: may(roles, 'manage') });
};
