import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import type { Day } from '../../model/time';
import { figure, input, unknownFigure } from '../figure';
import { FORECAST_WEEKS, LEAST_WEEKS } from './forecast';
import type { Measure } from '../measure';
import { backtestWeeks, sumOfWeeks, type TeamWeeks } from '../flow/team-weeks';
import { plain } from '../words';

/** How far each past forecast looked ahead, and how many weekly ones are judged. */
const AHEAD = 12;
const JUDGED = 10;
const CERTAINTY = 0.85;

/** How often each value from 0 to the highest occurs among past weeks, as a chance. */
const chancesOfValues = (past: Int32Array): Float64Array => {
  const chances = new Float64Array(past.reduce((highest, value) => Math.max(highest, value), 0) + 1);
  for (const value of past) chances[value] = (chances[value] ?? 0) + 1 / past.length;
  return chances;
};

/** Adds the chances of the sums of some weeks and one more week of this value, up to the sum `last`. */
const addWeek = (to: Float64Array, before: Float64Array, value: number, chance: number, last: number): void => {
  if (chance === 0) return;
  for (let sum = value; sum <= last; sum += 1) to[sum] = (to[sum] ?? 0) + (before[sum - value] ?? 0) * chance;
};

/** The chances of the sums 0 to `most` of so many weeks, each of which takes one of these past weeks; none of them is negative. */
const chancesOfSums = (past: Int32Array, weeks: number, most: number): Float64Array => {
  const values = chancesOfValues(past);
  const highest = values.length - 1;
  let chances = new Float64Array(most + 1);
  let next = new Float64Array(most + 1);
  chances[0] = 1;
  for (let week = 1; week <= weeks; week += 1) {
    next.fill(0);
    for (let value = 0; value <= highest; value += 1) addWeek(next, chances, value, values[value] ?? 0, Math.min(most, week * highest));
    [chances, next] = [next, chances];
  }
  return chances;
};

/**
 * The chance, exactly, that the 12 weeks ahead add up to no more than `most`: that of each sum of the first half of
 * them, times that of what it leaves to the second half.
 */
const chanceOfAtMost = (past: Int32Array, most: number): number => {
  const half = chancesOfSums(past, AHEAD / 2, most);
  let [atMost, both] = [0, 0];
  for (let second = 0; second <= most; second += 1) {
    atMost += half[second] ?? 0;
    both += atMost * (half[most - second] ?? 0);
  }
  return both;
};

/**
 * Whether a team delivered, in the 12 weeks after `ago`, what it was certain by 85% to deliver at least, as it stood
 * then: it did unless more was likelier than that. Null where it could not be said.
 */
const didHold = ({ delivered, weeks }: TeamWeeks, ago: number): boolean | null => {
  const known = Math.min(FORECAST_WEEKS, weeks - ago);
  if (known < LEAST_WEEKS) return null;
  const past = delivered.subarray(ago, ago + known);
  if (past.every((week) => week === 0)) return null;
  // The tolerance keeps a chance of exactly 85% from failing by a rounding error.
  return 1 - chanceOfAtMost(past, sumOfWeeks(delivered, AHEAD, ago - AHEAD)) < CERTAINTY - 1e-9;
};

type Judged = { readonly day: Day; readonly held: number; readonly forecasts: number };

const judge = (program: Program, ago: number): Judged => {
  let held = 0;
  let forecasts = 0;
  for (const team of backtestWeeks(program)) {
    const own = didHold(team, ago);
    if (own === null) continue;
    forecasts += 1;
    if (own) held += 1;
  }
  return { day: program.asOf - 7 * ago, held, forecasts };
};

/**
 * **Forecast held (backtest)**: of past weekly forecasts, the share whose P85 held. A forecast of a team made on a
 * past day says with 85% certainty how much the team delivers at least in the 12 weeks after it, from the 12 weeks (6
 * at least) before it, each week to come drawn from them; it held where the team delivered that much. Judged are the forecasts made 12 to 21 weeks ago,
 * by the days of delivery as they are known today. A good forecast holds in about 85% of cases.
 */
export const forecastBacktest: Measure = {
  key: 'forecast-backtest',
  name: 'Forecast held (backtest)',
  group: 'Forecast',
  unit: 'percent',
  better: 'none',
  formula: 'Forecasts per team made 12 to 21 weeks ago whose P85 held in the 12 weeks after / all of them that can be judged.',
  source: 'Backtest of the forecast by its own rules; a calibrated P85 holds in about 85% of cases.',
  followed: true,
  compute: ({ program }) => {
    const judged = Array.from({ length: JUDGED }, (_, index) => judge(program, AHEAD + index));
    const forecasts = judged.reduce((sum, one) => sum + one.forecasts, 0);
    if (forecasts === 0) return unknownFigure(`Needs ${AHEAD + LEAST_WEEKS} complete weeks of history in which a team delivered something.`);
    const held = judged.reduce((sum, one) => sum + one.held, 0);
    return figure((100 * held) / forecasts, `${plain(held)} of ${plain(forecasts)} forecasts held`, {
      note: `P85 held for ${plain(held)} of ${plain(forecasts)}`,
      inputs: () => judged.flatMap(({ day, held: own, forecasts: all }) => (all === 0 ? [] : [input(`Made ${isoDay(day)}: ${own} of ${all} held`, (100 * own) / all, 'percent')])),
    });
  },
};
