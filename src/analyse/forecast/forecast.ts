import type { Program } from '../../model/program';
import type { Day } from '../../model/time';
import { oncePer } from '../once-per';
import { historyWeeks } from '../tally';
import { sumOfWeeks, teamWeeks, type TeamWeeks } from '../flow/team-weeks';
import { weekDraws } from './week-draws';
import { weeksAt, weeksToFinish } from './weeks-to-finish';
import { counted, fewNames } from '../words';

/** Past weeks a forecast draws from, and the fewest it does with. */
export const FORECAST_WEEKS = 12;
export const LEAST_WEEKS = 6;

export type Forecast =
  | {
      readonly known: true;
      readonly days: Readonly<Record<50 | 70 | 85, Day>>;
      /** Null where one run in twenty takes longer than 5 years. */
      readonly day95: Day | null;
      readonly runs: number;
      readonly weeks: number;
      readonly open: number;
      /** The team whose own work ends last, by its own P85. */
      readonly slowest: string;
    }
  | { readonly known: true; readonly finished: Day }
  | { readonly known: false; readonly reason: string; readonly teams: readonly string[] };

const named = (teams: readonly TeamWeeks[]): string => fewNames(teams.map(({ team }) => team.name));

/** Why there is no forecast, and of which teams. */
export type NoForecast = Extract<Forecast, { readonly known: false }>;

const refused = (reason: string, teams: readonly TeamWeeks[]): NoForecast =>
  ({ known: false, reason, teams: teams.map(({ team }) => team.id) });

/** What forbids a forecast of these teams before anything is drawn; null where nothing does. */
export const impossible = (program: Program, teams: readonly TeamWeeks[], weeks: number): NoForecast | null => {
  const known = Math.min(historyWeeks(program), ...teams.map((team) => team.weeks));
  const young = teams.filter((team) => team.weeks < LEAST_WEEKS);
  if (known < LEAST_WEEKS) return refused(`Needs ${LEAST_WEEKS} complete weeks of history; ${named(young)} ${young.length === 1 ? 'has' : 'have'} ${known}.`, young);
  const still = teams.filter((team) => sumOfWeeks(team.delivered, weeks) === 0);
  if (still.length === 0) return null;
  const open = still.reduce((sum, team) => sum + team.open, 0);
  const unknown = still.some((team) => sumOfWeeks(team.unknown, weeks) > 0) ? ' that is known (some outcomes are not mapped)' : '';
  return refused(`${named(still)} delivered nothing${unknown} in the last ${weeks} weeks and ${still.length === 1 ? 'has' : 'have'} ${counted(open, 'open issue')}.`, still);
};

/** Where 85% of the runs are not finished in 5 years. `ends` are the P85 of the teams that were looked at: null where it lies beyond the horizon. */
export const endless = (teams: readonly TeamWeeks[], ends: readonly (number | null)[], weeks: number): NoForecast => {
  const growing = teams.filter((team) => sumOfWeeks(team.net, weeks) <= 0);
  const late = teams.filter((team, index) => ends[index] === null || growing.includes(team));
  const why = growing.length > 0 ? `; the work of ${named(growing)} grows as fast as it is delivered` : '';
  return refused(`The forecast lies more than 5 years ahead${why}.`, late);
};

const lastDone = ({ issues }: Program): Day | null =>
  issues.reduce<Day | null>((last, { leaf, outcome, done }) =>
    (leaf && outcome === 'delivered' && done !== null && (last === null || done > last) ? done : last), null);

const finishedForecast = (program: Program): Forecast => {
  const day = lastDone(program);
  return day === null ? refused('There is no open work to forecast.', []) : { known: true, finished: day };
};

const simulated = (program: Program, teams: readonly TeamWeeks[], weeks: number): Forecast => {
  const draws = weekDraws(program.settings.forecastSeed, weeks);
  const { slowest, each } = weeksToFinish(teams.map(({ net, open }) => ({ net: net.subarray(0, weeks), work: open })), draws);
  const dayAt = (share: number): Day | null => {
    const at = weeksAt(slowest, share);
    return at === null ? null : program.asOf - 1 + 7 * at;
  };
  const [p50, p70, p85] = [dayAt(0.5), dayAt(0.7), dayAt(0.85)];
  const ends = each.map((own) => (own === null ? 0 : weeksAt(own, 0.85)));
  if (p50 == null || p70 == null || p85 == null) return endless(teams, ends, weeks);
  const last = teams.reduce((latest, _, index) => ((ends[index] ?? 0) > (ends[latest] ?? 0) ? index : latest), 0);
  return {
    known: true, days: { 50: p50, 70: p70, 85: p85 }, day95: dayAt(0.95), runs: draws.runs, weeks,
    open: teams.reduce((sum, { open }) => sum + open, 0), slowest: teams[last]?.team.name ?? '',
  };
};

/**
 * When the open leaves will be delivered, by Monte Carlo. Each run draws one of the last 12 complete weeks (6 at
 * least, where a team has no more) for every week to come, all teams the same week; a team's open work shrinks by what
 * it delivered in that week and grows by what was added (net of what was dropped). The program finishes with its
 * slowest team. Day P85 is the last day of the week by which 85% of the runs are finished.
 */
export const forecast = oncePer((program: Program): Forecast => {
  const teams = teamWeeks(program).filter(({ open }) => open > 0);
  if (teams.length === 0) return finishedForecast(program);
  const weeks = Math.min(FORECAST_WEEKS, ...teams.map((team) => team.weeks));
  return impossible(program, teams, weeks) ?? simulated(program, teams, weeks);
});
