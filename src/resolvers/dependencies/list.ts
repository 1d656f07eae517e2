import type { GlobalCalls } from '../../contract/calls';
import { openWaits } from '../../analyse/dependencies/open-waits';
import { drawList, planList } from '../../view/dependencies/page';
import { idsOfEnds } from '../../view/dependencies/row';
import type { Texts } from '../../view/texts';
import { openNaming } from '../open-naming';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['dependencies'];

const noTexts: Texts = new Map();

/** A page of open dependencies over the issues that the viewer may browse now. Summaries are read to be searched only where a text is asked for. */
export const showDependencies = async ({ filter, sort, from, ...at }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const searched = filter.text !== undefined && filter.text.trim() !== '';
  const { today, around, texts, plan } = await openNaming(at, viewer, async (opened) => {
    const summaries = searched ? await opened.texts(idsOfEnds(openWaits(opened.today))) : noTexts;
    return planList(opened.today, { filter, sort, from }, summaries);
  });
  return drawList(today, plan, around, await texts(idsOfEnds(plan.shown)));
};
