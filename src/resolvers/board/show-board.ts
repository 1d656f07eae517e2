import type { GlobalCalls } from '../../contract/calls';
import { drawBoard, planBoard } from '../../view/board/sprint-board';
import { openNaming } from '../open-naming';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['teamBoard'];

/** The sprints of all teams side by side, with the dependencies between them. */
export const showBoard = async ({ increment, ...at }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around, texts, plan } = await openNaming(at, viewer, (opened) => planBoard(opened.today, increment));
  return drawBoard(today, plan, around, await texts(plan.ids));
};
