import type { MatrixCell, MatrixLine, TeamMatrixView } from '../../contract/teams';
import { teamMatrix, type TeamLine, type TeamPair } from '../../analyse/teams/matrix';
import { worstPairs, type PairOverTime } from '../../analyse/teams/waits-over-time';
import { waitingTeamDays } from '../../analyse/dependencies/waiting-team-days';
import { trend } from '../../analyse/weekly';
import { isoDay } from '../../model/day';
import type { Team } from '../../model/program';
import { coverageOf } from '../coverage';
import { partialWords, type Around } from '../overview';
import { toldFigures, type Weeks } from '../told-figures';
import { teamView } from './team-view';

/** Pairs of teams that are drawn over time, beside all of them together. */
const DRAWN_PAIRS = 5;

const headFigures = ['waiting', 'waiting-team-days', 'oldest-wait'] as const;

/** The place of what lies outside the program. */
const OUTSIDE = -1;

type Places = (team: Team | null) => number;

const cellOf = ({ waitingTeam, blockerTeam, waiting, coming, untold, late, teamDays, oldest }: TeamPair, place: Places): MatrixCell =>
  ({ waitingTeam: place(waitingTeam), blockerTeam: place(blockerTeam), waiting, coming, untold, late, teamDays, oldest });

const lineOf = ({ team, waiting, coming, untold, late, teamDays }: TeamLine, place: Places): MatrixLine => ({ team: place(team), waiting, coming, untold, late, teamDays });

const nameOf = ({ waitingTeam, blockerTeam }: PairOverTime): string => `${waitingTeam.name} waits for ${blockerTeam?.name ?? 'work outside the program'}`;

const overTime = (weeks: Weeks): TeamMatrixView['overTime'] => ({
  days: weeks.map(({ program }) => isoDay(program.asOf)),
  series: [
    { name: 'All teams', values: trend(waitingTeamDays, weeks) },
    ...worstPairs(weeks, DRAWN_PAIRS).map((pair) => ({ name: nameOf(pair), values: pair.values })),
  ],
});

/** Who waits for whom, team by team, on the last of these weeks, and how that came. It grows with pairs of teams, never with issues. */
export const drawMatrix = (weeks: Weeks, around: Around): TeamMatrixView => {
  const today = weeks.at(-1);
  if (today === undefined) throw new Error('A matrix needs at least the analysis of today.');
  const { pairs, rows, columns } = teamMatrix(today);
  const teams = [...new Set([...rows, ...columns].flatMap(({ team }) => team ?? []))];
  const places = new Map(teams.map((team, at) => [team, at]));
  const place: Places = (team) => (team === null ? OUTSIDE : places.get(team) ?? OUTSIDE);
  return {
    ...coverageOf(around),
    teams: teams.map((team) => teamView(today, team)),
    cells: pairs.map((pair) => cellOf(pair, place)),
    rows: rows.map((line) => lineOf(line, place)),
    columns: columns.map((line) => lineOf(line, place)),
    figures: toldFigures(headFigures, weeks, partialWords(around)),
    overTime: overTime(weeks),
  };
};
