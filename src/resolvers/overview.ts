import type { GlobalCalls } from '../contract/calls';
import { weeks } from '../analyse/weekly';
import { displayNames } from '../jira/people';
import { projectLeads } from '../jira/project-leads';
import { projectsOfGaps } from '../view/gaps';
import { drawOverview, type NamedPeople, planOverview, type PlannedOverview } from '../view/overview';
import { confirmed } from './confirmed';
import { openProgram } from './open-program';
import { noSuchProgram } from './refusal';
import { isAdmin } from './roles-of';
import type { Viewer } from './viewer';

/**
 * Its figures may come from what Jira said within the last minute; of issues that it names, Jira is asked
 * anew, and of everything once one of them is out of sight.
 */
export const showOverview = async (input: GlobalCalls['overview']['input'], viewer: Viewer): Promise<GlobalCalls['overview']['output']> => {
  const made = await confirmed(async (hidden) => {
    const { today, around: { canManage: isManager, ...around }, texts } = await openProgram(input, viewer, { hidden, fresh: hidden.size > 0 });
    // Whoever administers Jira may change settings of every program; what they see of it is what they may browse.
    const canManage = isManager || await isAdmin(viewer);
    const plan = planOverview(today, weeks(today.program, undefined, today), canManage && input.asOf === undefined);
    return { texts, around: { ...around, canManage }, program: today.program, plan, ids: plan.named };
  });
  if (made === null) throw noSuchProgram();
  const [texts, people] = await Promise.all([made.texts(made.plan.ids), peopleOf(made.plan)]);
  return drawOverview(made.plan, made.around, texts, people);
};

const peopleOf = async ({ gaps, today }: PlannedOverview): Promise<NamedPeople> => {
  const by = today.program.settings.stateOverride?.by;
  const [leads, names] = await Promise.all([projectLeads(projectsOfGaps(gaps)), displayNames(by === undefined || by === null ? [] : [by])]);
  return { leads, names };
};
