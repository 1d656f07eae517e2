import type { GlobalCalls } from '../../contract/calls';
import { openWaits } from '../../analyse/dependencies/open-waits';
import { drawPicture, idsOfPicture } from '../../view/dependencies/picture';
import { planPicture } from '../../view/dependencies/planned-picture';
import { idsOfEnds } from '../../view/dependencies/row';
import { openNaming } from '../open-naming';
import type { Viewer } from '../viewer';
import { summariesFor } from './summaries';

type Call = GlobalCalls['picture'];

/** A picture of who waits for whom, over the issues that the viewer may browse now. */
export const showPicture = async ({ of, opened, ...at }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, texts, plan } = await openNaming(at, viewer, async (found) => {
    const summaries = await summariesFor(found, of.kind === 'filter' ? of.filter : {}, () => idsOfEnds(openWaits(found.today)));
    const planned = planPicture(found.today, { of, opened }, summaries);
    return { ...planned, ids: idsOfPicture(found.today, planned) };
  });
  return drawPicture(today, plan, around, await texts(plan.ids));
};
