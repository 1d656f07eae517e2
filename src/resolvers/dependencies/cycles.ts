import type { GlobalCalls } from '../../contract/calls';
import { drawCycles, planCycles } from '../../view/dependencies/cycles';
import { openNaming } from '../open-naming';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['cycles'];

/** Issues that wait for each other, over those that the viewer may browse now. */
export const showCycles = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, texts, plan } = await openNaming(at, viewer, ({ today: found }) => planCycles(found));
  return drawCycles(today, plan, around, await texts(plan.ids));
};
