import type { GlobalCalls } from '../../../contract/calls';
import { displayNames } from '../../../jira/people';
import { drawEarned, planEarned } from '../../../view/value/earned/earned-view';
import { epicIds } from '../../../view/value/costs/parts';
import { openNaming } from '../../open-naming';
import type { Viewer } from '../../viewer';

type Call = GlobalCalls['earned'];

/** Earned value with a page of its packages; epics that the page names are asked about once more. */
export const showEarned = async ({ by, sort, from, ...at }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, roles, plan } = await openNaming(at, viewer, (opened) => {
    const planned = planEarned(opened.today, { by, sort, from });
    return { ...planned, ids: epicIds(planned.rows.map(({ id }) => id)) };
  });
  const people = await displayNames([...new Set(today.program.value.baselines.flatMap((one) => one.by ?? []))]);
  return drawEarned(today, plan, around, { roles, people });
};
