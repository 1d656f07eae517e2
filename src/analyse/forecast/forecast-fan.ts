import type { Program } from '../../model/program';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { teamWeeks } from '../flow/team-weeks';
import { oncePer } from '../once-per';
import { tally } from '../tally';
import { overWeeks } from '../weekly';
import { forecast } from './forecast';
import { remainingByWeek } from './remaining-by-week';
import { weekDraws } from './week-draws';

/** Open leaves that are left on a day, in half of the runs at most `p50` of them, and so on. */
export type FanWeek = { readonly day: Day; readonly p50: number; readonly p70: number; readonly p85: number; readonly p95: number };

/** `reason` says why there are no weeks to come. `past` ends with the day of the program itself. */
export type ForecastFan = { readonly reason: string | null; readonly past: readonly { readonly day: Day; readonly open: number }[]; readonly weeks: readonly FanWeek[] };

const SHARES = [0.5, 0.7, 0.85, 0.95];

const weeksAhead = (program: Program, weeks: number): readonly FanWeek[] => {
  const teams = teamWeeks(program).filter(({ open }) => open > 0);
  const total = teams.reduce((sum, { open }) => sum + open, 0);
  const left = remainingByWeek(teams.map(({ net, open }) => ({ net, work: open })), weekDraws(program.settings.forecastSeed, weeks), SHARES);
  const rows = [SHARES.map(() => total), ...left];
  return rows.map(([p50 = 0, p70 = 0, p85 = 0, p95 = 0], week) => ({ day: week === 0 ? program.asOf : program.asOf - 1 + 7 * week, p50, p70, p85, p95 }));
};

const openLeaves = (program: Program): number => {
  const { leaves: { doing, todo } } = tally(program);
  return doing + todo;
};

/**
 * **Forecast fan**: how many leaves were open in the past twelve weeks, and how many will be after each week to come, in
 * the runs that the forecast finish is taken from (see `forecast`): of every run the open work of all teams is added up,
 * each shrinking and growing by the same drawn weeks until it is done. So the week in which P85 reaches 0 is the week of
 * the forecast finish, whose day is the last of it. The weeks begin today, with what is open now.
 */
export const forecastFan = oncePer((today: Analysis): ForecastFan => {
  const { program } = today;
  const past = overWeeks(today, (then) => ({ day: then.program.asOf, open: openLeaves(then.program) }));
  const found = forecast(program);
  if (!found.known) return { reason: found.reason, past, weeks: [] };
  if ('finished' in found) return { reason: 'All work is delivered, so nothing is left to forecast.', past, weeks: [] };
  return { reason: null, past, weeks: weeksAhead(program, found.weeks) };
});
