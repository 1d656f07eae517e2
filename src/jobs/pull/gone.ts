import { BadRequest, NotAllowed, NotFound } from '../../jira/errors';
import { readProject } from '../../jira/projects';

/** In words for a person. */
export const GONE = 'A project does not exist any more, or the app may not see it. Nothing of it is shown.';

/** Jira refuses a query for a project that the app does not see as wrong; whether it is that, the project itself tells. */
export const isGone = async (error: unknown, projectId: number): Promise<boolean> => {
  if (!(error instanceof NotFound || error instanceof NotAllowed || error instanceof BadRequest)) return false;
  try {
    await readProject(projectId);
    return false;
  } catch (second) {
    return second instanceof NotFound || second instanceof NotAllowed;
  }
};
