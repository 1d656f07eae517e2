import type { GadgetCalls } from '../contract/calls';
import { drawGadget, measureChoices, planGadget } from '../view/gadget';
import { standardGadgetTiles } from '../view/standard-tiles';
import { weeks } from '../analyse/weekly';
import { answer } from './answer';
import { resolverOf } from './definitions';
import { showEvidence } from './evidence';
import { gadgetInputs as inputs } from './inputs';
import { openProgram } from './open-program';
import { showPrograms } from './program-list';
import type { Viewer } from './viewer';

const showGadget = async ({ config }: GadgetCalls['gadget']['input'], viewer: Viewer): Promise<GadgetCalls['gadget']['output']> => {
  const { today, around, texts } = await openProgram({ programId: config.programId }, viewer);
  const plan = planGadget(today, weeks(today.program, undefined, today), config);
  return drawGadget(plan, config, around, await texts(plan.ids));
};

/** The dashboard gadget and its edit view. */
export const resolveGadget = resolverOf<GadgetCalls>({
  listPrograms: answer('listPrograms', inputs.listPrograms, showPrograms),
  evidence: answer('evidence', inputs.evidence, showEvidence),
  gadget: answer('gadget', inputs.gadget, showGadget),
  measureChoices: answer('measureChoices', inputs.measureChoices, async () => ({ measures: measureChoices(), standard: standardGadgetTiles })),
});
