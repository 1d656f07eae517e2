import type { GadgetCalls } from '../contract/calls';
import type { GadgetConfig, GadgetView } from '../contract/gadget';
import type { OpenQuestion } from '../contract/value/survey';
import type { ProgramRecord } from '../store/programs';
import { drawGadget, measureChoices, planGadget } from '../view/gadget';
import { openSurveys } from '../view/value/survey/open-surveys';
import { standardGadgetTiles } from '../view/standard-tiles';
import { answer } from './answer';
import { confirmed, unnamed } from './confirmed';
import { resolverOf } from './definitions';
import { showEvidence } from './evidence';
import { gadgetInputs as inputs } from './inputs';
import { openProgramRecord } from './open-program';
import { showPrograms } from './program-list';
import { freshNow } from './ready/fresh-now';
import { gadgetKind } from './ready/kind';
import { type Made, serveReady } from './ready/serve';
import type { Standing } from './ready/slot';
import { questionFor } from './value/survey/question-for';
import type { Viewer } from './viewer';

/** What is the same for all who have the same rights, with the surveys that some of them have not answered. */
type Body = { readonly view: GadgetView; readonly open: readonly OpenQuestion[] };

/**
 * Its figures may come from what Jira said within the last minute, and from a view that was made for somebody else with
 * the same rights; of issues that it names, Jira is asked anew, and of everything once one of them is out of sight.
 */
const showGadget = async ({ config }: GadgetCalls['gadget']['input'], viewer: Viewer): Promise<GadgetView> => {
  const make = (record: ProgramRecord, _: Standing, held: boolean): Promise<Made<Body> | null> => makeGadget(record, config, viewer, held);
  const on = { programId: config.programId, kind: gadgetKind(config) };
  const served = await serveReady({ ...on, managed: false, make }, viewer);
  const { view: drawn, open } = served.body;
  const view = { ...drawn, question: await questionFor(on, open, viewer), fresh: freshNow(drawn.fresh, served, viewer) };
  return served.held ? { ...view, waiting: [] } : view;
};

const makeGadget = async (record: ProgramRecord, config: GadgetConfig, viewer: Viewer, held: boolean): Promise<Made<Body> | null> => {
  const made = await (held ? unnamed : confirmed)(async (hidden) => {
    const opened = await openProgramRecord(record, viewer, { hidden, fresh: hidden.size > 0 });
    if (opened === null) return null;
    const { today } = opened;
    const plan = planGadget(today, config);
    return { ...opened, program: today.program, plan, ids: plan.ids };
  });
  if (made === null) return null;
  const { plan, around, texts } = made;
  return { ...made, pulling: around.pull.phase !== 'complete', body: { view: drawGadget(plan, config, around, await texts(plan.ids)), open: openSurveys(plan.today.program) } };
};

/** The dashboard gadget and its edit view. */
export const resolveGadget = resolverOf<GadgetCalls>({
  listPrograms: answer('listPrograms', 'see', inputs.listPrograms, showPrograms),
  evidence: answer('evidence', 'see', inputs.evidence, showEvidence),
  gadget: answer('gadget', 'see', inputs.gadget, showGadget),
  measureChoices: answer('measureChoices', 'sign-in', inputs.measureChoices, async () => ({ measures: measureChoices(), standard: standardGadgetTiles })),
});
