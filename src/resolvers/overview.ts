import type { GlobalCalls } from '../contract/calls';
import type { OverviewView } from '../contract/overview';
import type { OpenQuestion } from '../contract/value/survey';
import { namesAsUser, leadsAsUser } from '../jira/remembered-people';
import { projectsOfGaps } from '../view/gaps';
import { drawOverview, planOverview } from '../view/overview';
import { openSurveys } from '../view/value/survey/open-surveys';
import type { ProgramRecord } from '../store/programs';
import { getProgram } from '../store/programs';
import { confirmed, unnamed } from './confirmed';
import { type How, openProgramRecord } from './open-program';
import { ageOf, freshNow } from './ready/fresh-now';
import { type Made, serveReady } from './ready/serve';
import type { Standing } from './ready/slot';
import { questionFor } from './value/survey/question-for';
import { recordsSince } from './value/history/records-since';
import { noSuchProgram } from './refusal';
import { isAdmin } from './roles-of';
import type { Viewer } from './viewer';

type Input = GlobalCalls['overview']['input'];

/** A week, and some days before it to tell from where an index came. */
const RECENT_DAYS = 14;

/** What is the same for all who have the same rights; who leads a project and who set a state is drawn in for each of them. */
type Body = {
  readonly view: OverviewView;
  /** The project whose lead each of the gaps names. */
  readonly leadOf: readonly (number | null)[];
  readonly setBy: string | null;
  /** Surveys that some of them have not answered yet. */
  readonly open: readonly OpenQuestion[];
};

/**
 * Its figures may come from what Jira said within the last minute; of issues that it names, Jira is asked
 * anew, and of everything once one of them is out of sight. As of today it may be a view that was made for somebody
 * else with the same rights.
 */
export const showOverview = async (input: Input, viewer: Viewer): Promise<OverviewView> => {
  const { programId, asOf } = input;
  if (asOf !== undefined) return showPast(programId, asOf, viewer);
  const make = (record: ProgramRecord, standing: Standing, held: boolean): Promise<Made<Body> | null> => makeOverview(record, standing, viewer, { held });
  const on = { programId, kind: 'overview' };
  const served = await serveReady({ ...on, managed: true, make }, viewer);
  const view = served.held ? withoutLists(served.body.view) : await withPeople(served.body, viewer);
  return { ...view, question: await questionFor(on, served.body.open, viewer), fresh: freshNow(view.fresh, served, viewer) };
};

/** All that names an issue or a person. */
const withoutLists = (view: OverviewView): OverviewView =>
  ({ ...view, waiting: [], linkTypes: [], assumptions: [], suggestions: [], gaps: [] });

const showPast = async (programId: string, asOf: string, viewer: Viewer): Promise<OverviewView> => {
  const record = await getProgram(programId);
  const made = record === null ? null : await makeOverview(record, null, viewer, { asOf });
  if (made === null) throw noSuchProgram();
  const view = await withPeople(made.body, viewer);
  return { ...view, fresh: { ...view.fresh, ageSeconds: ageOf(made.takenAt) } };
};

const nobody = { leads: new Map<number, string>(), names: new Map<string, string>() };

const makeOverview = async (record: ProgramRecord, standing: Standing | null, viewer: Viewer, { asOf, held = false }: Pick<How, 'asOf'> & { readonly held?: boolean }): Promise<(Made<Body> & { readonly takenAt: number | null }) | null> => {
  const made = await (held ? unnamed : confirmed)(async (hidden) => {
    const opened = await openProgramRecord(record, viewer, { hidden, fresh: hidden.size > 0, ...(asOf === undefined ? {} : { asOf }) });
    if (opened === null) return null;
    const { today } = opened;
    // Whoever administers Jira may change settings of every program; what they see of it is what they may browse.
    const canManage = standing?.canManage ?? (opened.around.canManage || await isAdmin(viewer));
    const plan = planOverview(today, canManage && asOf === undefined, await recordsSince(record.id, today.program, RECENT_DAYS));
    return { ...opened, around: { ...opened.around, canManage }, program: today.program, plan, ids: plan.named };
  });
  if (made === null) return null;
  const { plan, around, texts } = made;
  const view = drawOverview(plan, around, await texts(plan.ids), nobody);
  const setBy = plan.today.program.settings.stateOverride?.by ?? null;
  return { ...made, pulling: around.pull.phase !== 'complete', body: { view, leadOf: projectsOfGaps(plan.today.program, plan.gaps), setBy, open: openSurveys(plan.today.program) } };
};

const withPeople = async ({ view, leadOf, setBy }: Body, viewer: Viewer): Promise<OverviewView> => {
  const known = leadOf.filter((id) => id !== null);
  const [leads, names] = await Promise.all([leadsAsUser(viewer.accountId, known), namesAsUser(viewer.accountId, view.override === null || setBy === null ? [] : [setBy])]);
  const gaps = view.gaps.map((gap, at) => ({ ...gap, owner: leads.get(leadOf[at] ?? -1) ?? null }));
  return { ...view, gaps, override: view.override === null ? null : { ...view.override, by: names.get(setBy ?? '') ?? null } };
};
