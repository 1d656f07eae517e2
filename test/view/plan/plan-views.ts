import { analyse } from '../../../src/analyse/analysis';
import type { PlanAsked, PlanPage } from '../../../src/contract/plan';
import type { Program } from '../../../src/model/program';
import { drawPlan, idsToSearch, planPage } from '../../../src/view/plan/plan-page';
import { around, textsOf } from '../around';

/** The page that somebody sees who may see everything, with a start field in every project. */
export const planOf = (program: Program, asked: Partial<PlanAsked> = {}, from = 0): PlanPage => {
  const analysis = analyse(program);
  const all: PlanAsked = { open: [], hideDone: false, text: null, ...asked };
  const plan = planPage(analysis, all, from, textsOf(program, idsToSearch(analysis, all)));
  const startFields = new Set(program.projects.map(({ id }) => id));
  return drawPlan(analysis, plan, around(program), { texts: textsOf(program, plan.page), startFields });
};
