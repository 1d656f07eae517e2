import type { MatrixCell, MatrixLine, TeamMatrixView } from '../../contract/teams';
import type { Analysis } from '../../analyse/analysis';
import { oldestWait } from '../../analyse/dependencies/oldest-wait';
import { waiting } from '../../analyse/dependencies/waiting';
import { waitingTeamDays } from '../../analyse/dependencies/waiting-team-days';
import { figureOf } from '../../analyse/figure-of';
import type { Measure } from '../../analyse/measure';
import { teamMatrix, type TeamLine, type TeamPair } from '../../analyse/teams/matrix';
import { pairDays, worstPairs, type PairDays, type PairOverTime } from '../../analyse/teams/waits-over-time';
import { overWeeks } from '../../analyse/weekly';
import { isoDay } from '../../model/day';
import type { Team } from '../../model/program';
import { coverageOf } from '../coverage';
import { partialWords, type Around } from '../overview';
import { toldTrends } from '../told-figures';
import { teamView } from './team-view';

/** Pairs of teams that are drawn over time, beside all of them together. */
const DRAWN_PAIRS = 5;

const headFigures = [waiting, waitingTeamDays, oldestWait];

/** The place of what lies outside the program. */
const OUTSIDE = -1;

type Places = (team: Team | null) => number;

const cellOf = ({ waitingTeam, blockerTeam, waiting, coming, untold, late, teamDays, oldest }: TeamPair, place: Places): MatrixCell =>
  ({ waitingTeam: place(waitingTeam), blockerTeam: place(blockerTeam), waiting, coming, untold, late, teamDays, oldest });

const lineOf = ({ team, waiting, coming, untold, late, teamDays }: TeamLine, place: Places): MatrixLine => ({ team: place(team), waiting, coming, untold, late, teamDays });

const nameOf = ({ waitingTeam, blockerTeam }: PairOverTime): string => `${waitingTeam.name} waits for ${blockerTeam?.name ?? 'work outside the program'}`;

/** What is told of one day: values of `headFigures`, and what pairs of teams lose. */
type Week = { readonly day: string; readonly values: ReadonlyMap<string, number | null>; readonly pairs: PairDays };

const weekOf = (then: Analysis): Week => ({
  day: isoDay(then.program.asOf), values: new Map(headFigures.map((measure) => [measure.key, figureOf(measure, then).value])), pairs: pairDays(then),
});

const valuesOf = (weeks: readonly Week[], { key }: Measure): readonly (number | null)[] => weeks.map(({ values }) => values.get(key) ?? null);

const overTime = (weeks: readonly Week[]): TeamMatrixView['overTime'] => ({
  days: weeks.map(({ day }) => day),
  series: [
    { name: 'All teams', values: valuesOf(weeks, waitingTeamDays) },
    ...worstPairs(weeks.map(({ pairs }) => pairs), DRAWN_PAIRS).map((pair) => ({ name: nameOf(pair), values: pair.values })),
  ],
});

/** Who waits for whom, team by team, and how that came. It grows with pairs of teams, never with issues. */
export const drawMatrix = (today: Analysis, around: Around): TeamMatrixView => {
  const weeks = overWeeks(today, weekOf);
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
    figures: toldTrends(headFigures.map(({ key }) => key), today, new Map(headFigures.map((measure) => [measure.key, valuesOf(weeks, measure)])), partialWords(around)),
    overTime: overTime(weeks),
  };
};
