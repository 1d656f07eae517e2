import type { GlobalCalls } from '../../contract/calls';
import { openWaits } from '../../analyse/dependencies/open-waits';
import { drawList, planList } from '../../view/dependencies/page';
import { idsOfEnds } from '../../view/dependencies/row';
import { openNaming } from '../open-naming';
import type { Viewer } from '../viewer';
import { summariesFor } from './summaries';

type Call = GlobalCalls['dependencies'];

/** A page of open dependencies over the issues that the viewer may browse now. */
export const showDependencies = async ({ filter, sort, from, ...at }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, texts, plan } = await openNaming(at, viewer, async (opened) => {
    const summaries = await summariesFor(opened, filter, () => idsOfEnds(openWaits(opened.today)));
    return planList(opened.today, { filter, sort, from }, summaries);
  });
  return drawList(today, plan, around, await texts(idsOfEnds(plan.shown)));
};
