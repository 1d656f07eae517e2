import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import type { Day } from '../../model/time';
import { figure, input, unknownFigure } from '../figure';
import { FORECAST_WEEKS, LEAST_WEEKS } from './forecast';
import type { Measure } from '../measure';
import { sumOfWeeks, teamWeeks, type TeamWeeks } from '../flow/team-weeks';
import { plain } from '../words';

/** How far each past forecast looked ahead, and how many weekly ones are judged. */
const AHEAD = 12;
const JUDGED = 10;

/** What the next weeks add up to, by chance, when each takes one of these past weeks: the chance of each sum, exactly. */
const chancesOfSums = (past: ArrayLike<number>, weeks: number): Float64Array => {
  const highest = Array.from(past).reduce((most, week) => Math.max(most, week), 0);
  let chances = new Float64Array(weeks * highest + 1);
  chances[0] = 1;
  for (let week = 1; week <= weeks; week += 1) {
    const next = new Float64Array(chances.length);
    for (let drawn = 0; drawn < past.length; drawn += 1) {
      const more = past[drawn] ?? 0;
      for (let sum = 0; sum <= (week - 1) * highest; sum += 1) next[sum + more] = (next[sum + more] ?? 0) + (chances[sum] ?? 0) / past.length;
    }
    chances = next;
  }
  return chances;
};

/** The most that is reached with a chance of at least `certainty` (0..1). */
const reachedWith = (chances: Float64Array, certainty: number): number => {
  let above = 1;
  let sum = 0;
  // The tolerance keeps a chance of exactly 85 % from failing by a rounding error.
  while (sum < chances.length && above - (chances[sum] ?? 0) >= certainty - 1e-9) {
    above -= chances[sum] ?? 0;
    sum += 1;
  }
  return sum;
};

/** What a team was certain by 85 % to deliver at least in the 12 weeks after `ago`, as it stood then; null where it could not be said. */
const promisedBy = ({ delivered, weeks }: TeamWeeks, ago: number): number | null => {
  const known = Math.min(FORECAST_WEEKS, weeks - ago);
  if (known < LEAST_WEEKS) return null;
  const past = delivered.subarray(ago, ago + known);
  return past.every((week) => week === 0) ? null : reachedWith(chancesOfSums(past, AHEAD), 0.85);
};

type Judged = { readonly day: Day; readonly held: number; readonly forecasts: number };

const judge = (program: Program, ago: number): Judged => {
  let held = 0;
  let forecasts = 0;
  for (const team of teamWeeks(program)) {
    const promised = promisedBy(team, ago);
    if (promised === null) continue;
    forecasts += 1;
    if (sumOfWeeks(team.delivered, AHEAD, ago - AHEAD) >= promised) held += 1;
  }
  return { day: program.asOf - 7 * ago, held, forecasts };
};

/**
 * **Forecast held (backtest)**: of past weekly forecasts, the share whose P85 held. A forecast of a team made on a
 * past day says with 85 % certainty how much the team delivers at least in the 12 weeks after it, from the 12 weeks (6
 * at least) before it, each week to come drawn from them; it held where the team delivered that much. Judged are the forecasts made 12 to 21 weeks ago,
 * by the days of delivery as they are known today. A good forecast holds in about 85 % of cases.
 */
export const forecastBacktest: Measure = {
  key: 'forecast-backtest',
  name: 'Forecast held (backtest)',
  group: 'Forecast',
  unit: 'percent',
  better: 'none',
  formula: 'Forecasts per team made 12 to 21 weeks ago whose P85 held in the 12 weeks after / all of them that can be judged.',
  source: 'Backtest of the forecast by its own rules; a calibrated P85 holds in about 85 % of cases.',
  followed: false,
  compute: ({ program }) => {
    const judged = Array.from({ length: JUDGED }, (_, index) => judge(program, AHEAD + index));
    const forecasts = judged.reduce((sum, one) => sum + one.forecasts, 0);
    if (forecasts === 0) return unknownFigure(`Needs ${AHEAD + LEAST_WEEKS} complete weeks of history in which a team delivered something.`);
    const held = judged.reduce((sum, one) => sum + one.held, 0);
    return figure((100 * held) / forecasts, `${plain(held)} of ${plain(forecasts)} forecasts held`, {
      note: `P85 held for ${plain(held)} of ${plain(forecasts)}`,
      inputs: judged.flatMap(({ day, held: own, forecasts: all }) => (all === 0 ? [] : [input(`Made ${isoDay(day)}: ${own} of ${all} held`, (100 * own) / all, 'percent')])),
    });
  },
};
