import type { GlobalCalls } from '../contract/calls';
import type { PullProgress } from '../contract/program';
import { requestPull } from '../jobs/request-pull';
import { getProgram } from '../store/programs';
import { loadFor } from './open-program';
import { programFor } from './program-for';
import { noSuchProgram } from './refusal';
import type { Viewer } from './viewer';

/**
 * How far the projects that the viewer may see have come. Asked every other second while the data change all the time,
 * so nothing is computed for it, and it may be some seconds old.
 */
export const showPullProgress = async ({ programId }: GlobalCalls['pullProgress']['input'], viewer: Viewer): Promise<PullProgress> => {
  const record = await getProgram(programId);
  const loaded = record === null ? null : await loadFor(record, viewer, false, undefined, true);
  if (loaded === null) throw noSuchProgram();
  return loaded.pull;
};

/** Reads what is missing or failed again; what is in the snapshot stays until it is replaced. */
export const startPullAgain = async ({ programId }: GlobalCalls['retryPull']['input'], viewer: Viewer): Promise<GlobalCalls['retryPull']['output']> => {
  const program = await programFor(programId, viewer, 'manage');
  await requestPull(program.projectIds);
  return {};
};
