import { printFilter } from '../filter';
import { dependenciesRoute, type DependenciesRoute } from '../place';
import type { GridTeam } from './matrix-grid';

/** What the list knows ends outside the program by, among the ids of teams. */
const OUTSIDE = 'outside';

/** The list of what one team waits for another; null for either leaves it open, `outside` is no team of the program. */
export const pairRoute = (programId: string, waiting: GridTeam | undefined, blocker: GridTeam | undefined, asOf: string | null): DependenciesRoute =>
  dependenciesRoute(programId, [], printFilter({
    ...(waiting === undefined || waiting === null ? {} : { waitingTeams: [waiting.id] }),
    ...(blocker === undefined ? {} : { blockerTeams: [blocker?.id ?? OUTSIDE] }),
  }, asOf));
