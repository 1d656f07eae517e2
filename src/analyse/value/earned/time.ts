import { addWorkingDays, workingDaysBetween } from '../../../model/calendar';
import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import { scheduleByTime, type ScheduleByTime } from '../earned-schedule';
import { levelled } from '../plan-curve';
import { completedOn } from './completed';
import { scheduleInTime } from './in-time';
import { progressOf } from './progress';
import type { Sums } from './sums';

/**
 * Earned schedule of a level in working days of the program's calendar. Time counts from the first day of the plan, so
 * that a late start is lateness, and stops on the day on which all was complete. `forecast`: the first day plus
 * IEAC(t); `planned`: the last day of the plan.
 */
export type TimeOfLevel = ScheduleByTime & {
  readonly start: Day;
  readonly actual: number;
  readonly duration: number;
  readonly planned: Day;
  readonly completed: Day | null;
  readonly forecast: Day | null;
};

/** Forecasts beyond this many working days are of a pace that says nothing. */
const FARTHEST = 5 * 261;

/** Of working days: what is over a whole one by less is what amounts without fractions of a cent leave behind, and not another day. */
export const NOISE = 1e-4;

/** Of a level or the words for why it has none. */
export const timeOf = (program: Program, sums: Sums): TimeOfLevel | string => {
  const { counted, scheduled, reason } = sums;
  if (scheduled === null) return reason ?? 'nothing is planned';
  if (scheduled.budget === 0) return 'nothing has a budget to be planned';
  const { curve, earned } = scheduleInTime(program, sums);
  if (curve === null) return 'the plan has no working day';
  const { calendar, asOf } = program;
  const worked = (day: Day): number => Math.max(0, workingDaysBetween(calendar, curve.start, day + 1));
  const completed = completion(program, counted);
  const actual = Math.min(worked(asOf), completed === null ? Infinity : worked(completed));
  const told = scheduleByTime(curve.values, levelled(earned), worked(asOf), completed === null ? null : worked(completed), curve.shifts);
  if (told === null) return 'nothing has a budget to be planned';
  const duration = curve.values.length;
  const dayAfter = (days: number): Day => addWorkingDays(calendar, curve.start, Math.max(0, Math.ceil(days - NOISE) - 1));
  const reached = told.estimate !== null && told.estimate <= duration + FARTHEST ? dayAfter(told.estimate) : null;
  return { ...told, start: curve.start, actual, duration, planned: dayAfter(duration), completed, forecast: completed ?? reached };
};

/** Why there is no forecast of the finish. */
export const whyNoForecast = ({ index, estimate }: TimeOfLevel): string => {
  if (index === null) return 'the plan has not begun';
  return estimate === null ? 'nothing is earned yet' : 'at this pace it is more than five years beyond the plan';
};

/** The day on which the last of the packages was complete, or stopped; null while one is neither. */
const completion = (program: Program, counted: Sums['counted']): Day | null => {
  let last = -Infinity;
  for (const { package: one, percent, stopped } of counted) {
    const day = stopped !== null ? stopped.from : percent.value === 100 ? completedOn(one, progressOf(program, one), program.asOf) : null;
    if (day === null) return null;
    last = Math.max(last, day);
  }
  return last === -Infinity ? null : last;
};
