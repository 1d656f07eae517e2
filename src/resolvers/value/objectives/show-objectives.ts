import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { may } from '../../../model/roles';
import { drawObjectives, linkedIn } from '../../../view/value/objectives/objectives-view';
import { openNaming } from '../../open-naming';
import { isAdmin } from '../../roles-of';
import type { Viewer } from '../../viewer';

type Call = OutcomeCalls['objectives'];

/** The objectives of all increments, with the progress of linked issues that the viewer may browse at this moment. */
export const showObjectives = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, roles, texts, plan } = await openNaming(at, viewer, (opened) => ({ ids: linkedIn(opened.today.program.value.objectives) }));
  const manage = may(roles, 'manage') || await isAdmin(viewer);
  return drawObjectives(today, around, await texts(plan.ids), { score: may(roles, 'contribute'), manage });
};
