import type { GlobalCalls } from '../contract/calls';
import { weeks } from '../analyse/weekly';
import { drawOverview, planOverview } from '../view/overview';
import { confirmed } from './confirmed';
import { openProgram } from './open-program';
import { noSuchProgram } from './refusal';
import type { Viewer } from './viewer';

/**
 * Its figures may come from what Jira said within the last minute; of issues that it names, Jira is asked
 * anew, and of everything once one of them is out of sight.
 */
export const showOverview = async (input: GlobalCalls['overview']['input'], viewer: Viewer): Promise<GlobalCalls['overview']['output']> => {
  const made = await confirmed(async (hidden) => {
    const opened = await openProgram(input, viewer, { hidden, fresh: hidden.size > 0 });
    const { today } = opened;
    const plan = planOverview(today, weeks(today.program, undefined, today));
    return { ...opened, program: today.program, plan, ids: plan.named };
  });
  if (made === null) throw noSuchProgram();
  return drawOverview(made.plan, made.around, await made.texts(made.plan.ids));
};
