import type { GlobalCalls } from '../../contract/calls';
import { drawMatrix } from '../../view/teams/matrix';
import { serveUnnamed } from '../ready/serve-unnamed';
import type { Viewer } from '../viewer';

type Call = GlobalCalls['teamMatrix'];

/** Counts and days between teams; it names no issue. */
export const showTeamMatrix = (at: Call['input'], viewer: Viewer): Promise<Call['output']> =>
  serveUnnamed(at, viewer, 'team-matrix', ({ today, around }) => drawMatrix(today, around));
