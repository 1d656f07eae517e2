import type { GlobalCalls } from '../../contract/calls';
import { incrementSprints } from '../../view/settings/increment-sprints';
import { programFor } from '../program-for';
import type { Viewer } from '../viewer';
import { openSettings } from './open-settings';

type Call = GlobalCalls['incrementSprints'];

/** Sprints of all teams that the viewer may browse issues of, under the increment they count for. */
export const showIncrementSprints = async ({ programId }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const record = await programFor(programId, viewer, 'see-settings');
  const { analysis } = await openSettings(record, viewer, { fresh: true });
  return { increments: incrementSprints(analysis.program) };
};
