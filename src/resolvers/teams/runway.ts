import type { GlobalCalls } from '../../contract/calls';
import { drawRunway, planRunway } from '../../view/teams/runway';
import { openNaming } from '../open-naming';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['runway'];

/** How long each team has ready work, and what one that runs dry could take up: a suggestion, nothing is moved. */
export const showRunway = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, texts, plan } = await openNaming(at, viewer, (opened) => planRunway(opened.today));
  return drawRunway(today, plan, around, await texts(plan.told));
};
