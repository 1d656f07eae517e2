import type { GlobalCalls } from '../../contract/calls';
import { weeks } from '../../analyse/weekly';
import { drawMatrix } from '../../view/teams/matrix';
import { openProgram } from '../open-program';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['teamMatrix'];

/** Counts and days between teams; it names no issue, so that what Jira said within the last minute will do. */
export const showTeamMatrix = async (at: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { today, around } = await openProgram(at, viewer);
  return drawMatrix(weeks(today.program, undefined, today), around);
};
