import type { Program } from '../../model/program';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { teamWeeks, type TeamWeeks } from '../flow/team-weeks';
import { oncePer } from '../once-per';
import { endless, FORECAST_WEEKS, impossible, LEAST_WEEKS } from './forecast';
import { milestoneQueues, type MilestoneQueue } from './milestone-queues';
import { weekDraws } from './week-draws';
import { weeksAt, weeksToFinish } from './weeks-to-finish';

/** The last days of the weeks by which half, and 85%, of the runs have done a milestone's work; both null, with a reason, or none. */
export type MilestoneForecast =
  | { readonly p50: Day; readonly p85: Day; readonly reason: null }
  | { readonly p50: null; readonly p85: null; readonly reason: string };

const unknown = (reason: string): MilestoneForecast => ({ p50: null, p85: null, reason });

/** One milestone's teams, each with the work it has until that milestone is done. */
const simulated = (program: Program, teams: readonly TeamWeeks[], { queued }: MilestoneQueue, weeks: number): MilestoneForecast => {
  const draws = weekDraws(program.settings.forecastSeed, weeks);
  const { slowest, each } = weeksToFinish(teams.map(({ team, net }) => ({ net: net.subarray(0, weeks), work: queued.get(team.id) ?? 0 })), draws);
  const [half, most] = [weeksAt(slowest, 0.5), weeksAt(slowest, 0.85)];
  if (half === null || most === null) return unknown(endless(teams, each.map((own) => (own === null ? 0 : weeksAt(own, 0.85))), weeks).reason);
  return { p50: program.asOf - 1 + 7 * half, p85: program.asOf - 1 + 7 * most, reason: null };
};

const forecastOf = (program: Program, all: ReadonlyMap<string, TeamWeeks>, queue: MilestoneQueue, weeks: number): MilestoneForecast => {
  if (queue.queued.size === 0) return unknown(queue.planned ? 'All of its work is done: it only has to be released.' : 'No issue is planned for it.');
  const teams = [...queue.queued.keys()].flatMap((id) => all.get(id) ?? []);
  const refused = impossible(program, teams, weeks);
  return refused === null ? simulated(program, teams, queue, weeks) : unknown(refused.reason);
};

/**
 * When each version that is not released will be done, by its id, in the order of their days. Drawn as the program's own
 * forecast is (see `forecast`: the same past weeks, the same runs, growth of scope included), but of each team only what
 * it works through up to and with the milestone (see `milestoneQueues`); a milestone is done with the slowest of its
 * teams. So none comes after the program's finish, nor before an earlier milestone of the same teams. Teams without 6
 * weeks of history stop the forecast of their own milestones, and of no others.
 */
export const milestoneForecasts = oncePer(({ program }: Analysis): ReadonlyMap<string, MilestoneForecast> => {
  const queues = milestoneQueues(program);
  if (queues.length === 0) return new Map();
  const teams = teamWeeks(program);
  const usable = teams.filter((team) => team.open > 0 && team.weeks >= LEAST_WEEKS);
  const weeks = Math.min(FORECAST_WEEKS, ...usable.map((team) => team.weeks));
  const byId = new Map(teams.map((team) => [team.team.id, team]));
  return new Map(queues.map((queue) => [queue.milestone.version.id, forecastOf(program, byId, queue, weeks)]));
});
