import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { unalignedWork } from '../../../analyse/value/aims/served';
import { may } from '../../../model/roles';
import { drawAlignment, linkedByAims, unalignedPage } from '../../../view/value/aims/alignment-view';
import { openNaming } from '../../open-naming';
import { isAdmin } from '../../roles-of';
import type { Viewer } from '../../viewer';

type Call = OutcomeCalls['alignment'];

/** What the program is for, and what of its open work serves none of it, over what the viewer may browse at this moment. */
export const showAlignment = async ({ from, ...at }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, roles, texts, plan } = await openNaming(at, viewer, ({ today: { program } }) => {
    const page = unalignedPage(unalignedWork(program), from);
    return { ids: [...new Set([...linkedByAims(program), ...page.flatMap(({ kind, id }) => (kind === 'epic' ? [id] : []))])] };
  });
  const manage = may(roles, 'manage') || await isAdmin(viewer);
  return drawAlignment(today, around, await texts(plan.ids), { from, manage });
};
