import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { displayNames } from '../../../jira/people';
import { may } from '../../../model/roles';
import { drawBenefits, linkedByBenefits } from '../../../view/value/benefits/benefits-view';
import { openNaming } from '../../open-naming';
import { isAdmin } from '../../roles-of';
import type { Viewer } from '../../viewer';

type Call = OutcomeCalls['benefits'];

/** Benefits with where they stand, and the progress of linked issues that the viewer may browse at this moment. */
export const showBenefits = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, roles, texts, plan } = await openNaming(at, viewer, (opened) => ({ ids: linkedByBenefits(opened.today.program) }));
  const names = await displayNames(today.program.value.benefits.flatMap(({ owner }) => owner ?? []));
  return drawBenefits(today, around, { roles, names, texts: await texts(plan.ids), manage: may(roles, 'manage') || await isAdmin(viewer) });
};
