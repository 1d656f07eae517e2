import { analyse, type Analysis } from '../../src/analyse/analysis';
import { weeks } from '../../src/analyse/weekly';
import type { EvidenceView, OverviewView } from '../../src/contract/overview';
import type { GadgetConfig, GadgetView } from '../../src/contract/gadget';
import type { IssueContextView } from '../../src/contract/issue-context';
import { figureOf } from '../../src/analyse/figure-of';
import { measureByKey } from '../../src/analyse/measures';
import { isoDay } from '../../src/model/day';
import type { Program } from '../../src/model/program';
import { evidenceIssues, evidenceView } from '../../src/view/evidence';
import { drawGadget, planGadget } from '../../src/view/gadget';
import { drawContext, planContext } from '../../src/view/issue-context';
import { type Around, drawOverview, partialWords, planOverview } from '../../src/view/overview';
import { toldFigure } from '../../src/view/told-figures';

/** What stands around a program that is pulled whole and that its owner looks at. */
export const around = (program: Program, changed: Partial<Around> = {}): Around => ({
  programId: 'p1', version: 3, visibility: 'published', archived: false, membership: null, canManage: true, locale: 'en-GB',
  fresh: { ageSeconds: 12, asOf: isoDay(program.asOf), issues: program.issues.length, projectsVisible: program.projects.length, projectsTotal: program.projects.length },
  pull: { phase: 'complete', done: program.issues.length, total: program.issues.length, projectsDone: program.projects.length, projects: program.projects.length, message: null, remainingSeconds: null, goesOnAt: null },
  notes: [],
  ...changed,
});

/** "Summary of A-1" for each issue that a view asks the text of, and for no other. */
export const textsOf = ({ issues, outside }: Program, ids: readonly number[], words = 'Summary of'): ReadonlyMap<number, string> => {
  const keys = new Map([...issues, ...outside].map(({ id, key }) => [id, key]));
  return new Map(ids.map((id) => [id, `${words} ${keys.get(id) ?? 'nothing'}`]));
};

export const overviewOf = (program: Program, changed: Partial<Around> = {}, words?: string): OverviewView => {
  const today = analyse(program);
  const plan = planOverview(today, true);
  const leads = new Map(program.projects.map(({ id, key }) => [id, `Lead of ${key}`]));
  return drawOverview(plan, around(program, changed), textsOf(program, plan.ids, words), { leads, names: new Map() });
};

export const gadgetConfig: GadgetConfig = {
  programId: 'p1', measures: ['forecast-finish', 'progress-issues', 'waiting', 'no-such-measure', 'oldest-wait'], waiting: 2, refreshMinutes: 5,
};

export const gadgetOf = (program: Program, changed: Partial<Around> = {}, config = gadgetConfig): GadgetView => {
  const today = analyse(program);
  const plan = planGadget(today, config);
  return drawGadget(plan, config, around(program, changed), textsOf(program, plan.ids));
};

export const evidenceOf = (program: Program, key: string, from = 0, today: Analysis = analyse(program)): EvidenceView => {
  const measure = measureByKey.get(key);
  if (measure === undefined) throw new Error(`No measure ${key}`);
  const figure = figureOf(measure, today);
  const beside = around(program);
  const told = toldFigure(measure, measure.followed ? weeks(program, undefined, today) : [today], partialWords(beside));
  const issues = evidenceIssues(figure);
  return evidenceView({ measure, figure, issues, told, from, asOf: program.asOf, ageSeconds: 12 }, textsOf(program, issues.map(({ issue }) => issue.id)));
};

export const contextOf = (program: Program, key: string): IssueContextView['programs'][number] => {
  const today = analyse(program);
  const plan = planContext(today, program.issues.find((issue) => issue.key === key)?.id ?? -1);
  if (plan === null) throw new Error(`${key} is not in the program`);
  return drawContext(plan, { id: 'p1', name: program.name, promises: [], raise: { ok: true, why: null } }, textsOf(program, plan.ids));
};
