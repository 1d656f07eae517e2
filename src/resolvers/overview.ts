import type { GlobalCalls } from '../contract/calls';
import { weeks } from '../analyse/weekly';
import { drawOverview, planOverview } from '../view/overview';
import { openProgram } from './open-program';
import type { Viewer } from './viewer';

export const showOverview = async (input: GlobalCalls['overview']['input'], viewer: Viewer): Promise<GlobalCalls['overview']['output']> => {
  const { today, around, texts } = await openProgram(input, viewer);
  const plan = planOverview(today, weeks(today.program, undefined, today));
  return drawOverview(plan, around, await texts(plan.ids));
};
