import type { GlobalCalls } from '../contract/calls';
import type { PullProgress } from '../contract/program';
import { requestPull } from '../jobs/request-pull';
import { ownProgram } from './own-program';
import { openProgram } from './open-program';
import type { Viewer } from './viewer';

/** How far the projects that the viewer may see have come. */
export const showPullProgress = async ({ programId }: GlobalCalls['pullProgress']['input'], viewer: Viewer): Promise<PullProgress> =>
  (await openProgram({ programId }, viewer)).around.pull;

/** Reads what is missing or failed again; what is in the snapshot stays until it is replaced. */
export const startPullAgain = async ({ programId }: GlobalCalls['retryPull']['input'], viewer: Viewer): Promise<GlobalCalls['retryPull']['output']> => {
  const program = await ownProgram(programId, viewer);
  await requestPull(program.projectIds);
  return {};
};
