import { addWorkingDays, workingDaysAfter } from '../../../model/calendar';
import { isCalendarDay, isoDay } from '../../../model/day';
import type { Day } from '../../../model/time';
import type { Analysis } from '../../analysis';
import { forecast } from '../../forecast/forecast';
import { BEYOND_CALENDAR } from '../../schedule/schedule';
import { counted } from '../../words';
import { NOISE, timeOf, whyNoForecast } from './time';

/** A forecast of the finish: a day with the range that its way of forecasting gives, or why there is none. */
export type Finish = {
  readonly by: 'critical-path' | 'monte-carlo' | 'earned-schedule';
  readonly finish: Day | null;
  readonly low: Day | null;
  readonly high: Day | null;
  readonly reason: string | null;
  /** What it goes by, and what it does not know. */
  readonly text: string;
};

const texts: Readonly<Record<Finish['by'], string>> = {
  'critical-path': 'The longest chain of dependent open work from today on. It takes every team to have room for all of its work at once.',
  'monte-carlo': 'What teams deliver in a week, drawn again and again, with scope growing as it did: P85, from P50 to P95. It knows no dependencies and no dates.',
  'earned-schedule': 'The planned duration over SPI(t): the pace at which the baseline\'s work was earned so far. From: the rest at the planned pace. It knows nothing of scope added since.',
};

const none = (by: Finish['by'], reason: string): Finish => ({ by, finish: null, low: null, high: null, reason, text: texts[by] });

const byPath = ({ schedule }: Analysis): Finish => {
  if (!schedule.known) return none('critical-path', schedule.reason);
  if (!isCalendarDay(schedule.finish)) return none('critical-path', BEYOND_CALENDAR);
  return { ...none('critical-path', ''), finish: schedule.finish, reason: null };
};

const byDraws = ({ program }: Analysis): Finish => {
  const found = forecast(program);
  if (!found.known) return none('monte-carlo', found.reason);
  if ('finished' in found) return { ...none('monte-carlo', ''), finish: found.finished, reason: null };
  return { ...none('monte-carlo', ''), finish: found.days[85], low: found.days[50], high: found.day95, reason: null };
};

const byEarnedSchedule = ({ program, value }: Analysis): Finish => {
  const time = timeOf(program, value.sums);
  if (typeof time === 'string') return none('earned-schedule', time);
  const { forecast: finish, completed, start, actual, duration, earned } = time;
  if (finish === null) return none('earned-schedule', whyNoForecast(time));
  if (completed !== null) return { ...none('earned-schedule', ''), finish, reason: null };
  // Counted from the first day of the plan: from a day that does not work, the first working day after it would not count.
  const atPlan = addWorkingDays(program.calendar, start, Math.max(0, Math.ceil(actual + duration - earned - NOISE) - 1));
  return { ...none('earned-schedule', ''), finish, low: Math.min(finish, atPlan), high: Math.max(finish, atPlan), reason: null };
};

/** The finish by three ways that know different things. */
export const finishForecasts = (analysis: Analysis): readonly Finish[] => [byPath(analysis), byDraws(analysis), byEarnedSchedule(analysis)];

const names: Readonly<Record<Finish['by'], string>> = { 'critical-path': 'the critical path', 'monte-carlo': 'Monte Carlo', 'earned-schedule': 'earned schedule' };

const causes: Readonly<Record<`${Finish['by']} ${Finish['by']}`, string | undefined>> = {
  'monte-carlo critical-path': 'teams deliver less in a week than the longest chain would need them to: people, not order, hold the work up.',
  'critical-path monte-carlo': 'work waits for other work longer than the teams\' pace alone would take: clearing the chain brings the finish forward, more people do not.',
  'earned-schedule monte-carlo': 'the baseline\'s work was earned more slowly over the whole plan than teams deliver now.',
  'monte-carlo earned-schedule': 'there is more to do than the baseline has: scope was added, or never was in it.',
  'earned-schedule critical-path': 'so far the plan was earned more slowly than the open chain of work promises.',
  'critical-path earned-schedule': 'what is left is in a longer chain than the plan had it, although the plan was earned at its pace.',
} as Readonly<Record<string, string | undefined>>;

/** In words why the latest of the forecasts is later than the earliest; null where fewer than two are known. */
export const whyForecastsDiffer = ({ program }: Analysis, finishes: readonly Finish[]): string | null => {
  const known = finishes.flatMap(({ by, finish }) => (finish === null ? [] : [{ by, finish }])).sort((a, b) => a.finish - b.finish);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first.by === last.by) return null;
  const days = workingDaysAfter(program.calendar, first.finish, last.finish);
  if (days <= 5) return `They agree to within ${counted(Math.max(days, 0), 'working day')}: ${isoDay(first.finish)} to ${isoDay(last.finish)}.`;
  return `By ${names[last.by]} it is ${counted(days, 'working day')} later than by ${names[first.by]}: ${causes[`${last.by} ${first.by}`] ?? ''}`;
};
