import type { GadgetCalls } from '../contract/calls';
import { drawGadget, measureChoices, planGadget } from '../view/gadget';
import { standardGadgetTiles } from '../view/standard-tiles';
import { weeks } from '../analyse/weekly';
import { answer } from './answer';
import { confirmed } from './confirmed';
import { resolverOf } from './definitions';
import { showEvidence } from './evidence';
import { gadgetInputs as inputs } from './inputs';
import { openProgram } from './open-program';
import { showPrograms } from './program-list';
import { noSuchProgram } from './refusal';
import type { Viewer } from './viewer';

/**
 * Its figures may come from what Jira said within the last minute; of issues that it names, Jira is asked
 * anew, and of everything once one of them is out of sight.
 */
const showGadget = async ({ config }: GadgetCalls['gadget']['input'], viewer: Viewer): Promise<GadgetCalls['gadget']['output']> => {
  const made = await confirmed(async (hidden) => {
    const opened = await openProgram({ programId: config.programId }, viewer, { hidden, fresh: hidden.size > 0 });
    const { today } = opened;
    const plan = planGadget(today, weeks(today.program, undefined, today), config);
    return { ...opened, program: today.program, plan, ids: plan.ids };
  });
  if (made === null) throw noSuchProgram();
  return drawGadget(made.plan, config, made.around, await made.texts(made.plan.ids));
};

/** The dashboard gadget and its edit view. */
export const resolveGadget = resolverOf<GadgetCalls>({
  listPrograms: answer('listPrograms', 'see', inputs.listPrograms, showPrograms),
  evidence: answer('evidence', 'see', inputs.evidence, showEvidence),
  gadget: answer('gadget', 'see', inputs.gadget, showGadget),
  measureChoices: answer('measureChoices', 'sign-in', inputs.measureChoices, async () => ({ measures: measureChoices(), standard: standardGadgetTiles })),
});
