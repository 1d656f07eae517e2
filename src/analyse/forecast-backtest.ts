import { isoDay } from '../model/day';
import type { Program } from '../model/program';
import type { Day } from '../model/time';
import { figure, input, unknownFigure } from './figure';
import { FORECAST_WEEKS, LEAST_WEEKS } from './forecast';
import type { Measure } from './measure';
import { percentile } from './order-statistics';
import { sumOfWeeks, teamWeeks, type TeamWeeks } from './team-weeks';
import { weekDraws, type WeekDraws } from './week-draws';
import { plain } from './words';

/** How far each past forecast looked ahead, and how many weekly ones are judged. */
const AHEAD = 12;
const JUDGED = 10;

/** Of the draws the first thousand are enough for one 15 % point. */
const RUNS = 1000;

/** What two levels of draws add up to: 8 and 4 weeks of one run, which share none. */
const drawnTwelve = (past: Int32Array, draws: WeekDraws): Float64Array => {
  let sums = Float64Array.from(draws.week, (week) => past[week] ?? 0);
  const levels = [sums];
  for (let level = 0; level < 3; level += 1) {
    const [left, right] = [draws.left[level], draws.right[level]];
    sums = sums.map((_, node) => (levels[level]?.[left?.[node] ?? 0] ?? 0) + (levels[level]?.[right?.[node] ?? 0] ?? 0));
    levels.push(sums);
  }
  const [eight, other] = [draws.left[3], draws.right[3]];
  const four = draws.left[2];
  return sums.map((_, node) => (levels[3]?.[eight?.[node] ?? 0] ?? 0) + (levels[2]?.[four?.[other?.[node] ?? 0] ?? 0] ?? 0));
};

/** What a team was certain by 85 % to deliver at least in the 12 weeks after `ago`, as it stood then; null where it could not be said. */
const promisedBy = ({ delivered, weeks }: TeamWeeks, ago: number, seed: number): number | null => {
  const known = Math.min(FORECAST_WEEKS, weeks - ago);
  if (known < LEAST_WEEKS) return null;
  const past = delivered.slice(ago, ago + known);
  if (past.every((week) => week === 0)) return null;
  return percentile(drawnTwelve(past, weekDraws(seed, known)).subarray(0, RUNS), 0.15);
};

type Judged = { readonly day: Day; readonly held: number; readonly forecasts: number };

const judge = (program: Program, ago: number): Judged => {
  let held = 0;
  let forecasts = 0;
  for (const team of teamWeeks(program)) {
    const promised = promisedBy(team, ago, program.settings.forecastSeed);
    if (promised === null) continue;
    forecasts += 1;
    if (sumOfWeeks(team.delivered, AHEAD, ago - AHEAD) >= promised) held += 1;
  }
  return { day: program.asOf - 7 * ago, held, forecasts };
};

/**
 * **Forecast held (backtest)**: of past weekly forecasts, the share whose P85 held. A forecast of a team made on a
 * past day says with 85 % certainty how much the team delivers at least in the 12 weeks after it, from the 12 weeks (6
 * at least) before it; it held where the team delivered that much. Judged are the forecasts made 12 to 21 weeks ago,
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
