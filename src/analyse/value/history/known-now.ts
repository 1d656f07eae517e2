import { workingDaysBetween } from '../../../model/calendar';
import type { Day } from '../../../model/time';
import type { PackageId } from '../../../model/value/work-package';
import type { Analysis } from '../../analysis';
import { costsOf } from '../costs';
import { earnedOnDays } from '../earned/earned-curve';
import { timeOf } from '../earned/time';
import { scheduleByTime } from '../earned-schedule';
import { known, ratio, unknown, type Known } from '../known';
import { plansHeld } from './plans-held';
import { inTime, scheduleInTime } from '../earned/in-time';
import type { Sums } from '../earned/sums';
import { levelled } from '../plan-curve';
import type { Indices } from './reported';

/** `earned`: EV of the packages that count. */
type Of = { readonly analysis: Analysis; readonly days: readonly Day[]; readonly earned: readonly number[] };

const without = (reason: string): Indices => ({ cpi: unknown(reason), spi: unknown(reason), 'spi-t': unknown(reason) });

const idsOf = ({ counted }: Sums): ReadonlySet<PackageId> => new Set(counted.map(({ package: { id } }) => id));

/** EV and AC of the packages whose cost is known. */
const costIndices = ({ analysis: { program, value: { sums } }, days, earned: all }: Of): readonly Known[] => {
  const ids = sums.counted.filter(({ spent }) => spent.value !== null).map(({ package: { id } }) => id);
  if (ids.length === 0) return days.map(() => unknown(sums.noCost ?? 'no cost is known'));
  const earned = ids.length === sums.counted.length ? all : earnedOnDays(program, new Set(ids), days);
  const spent = costsOf(program).spentTogether(ids, days, 'known');
  return days.map((_, at) => {
    const actual = spent[at]?.value ?? null;
    return actual === null ? unknown('its cost is not known') : ratio(earned[at] ?? 0, actual, 'nothing was spent by then');
  });
};

/** By the plan and what is earned of it as they are told in time, which is mostly what is earned in money. */
const timeIndices = ({ analysis: { program, value: { sums } }, days, earned: money }: Of): readonly Known[] => {
  const { curve, plans } = scheduleInTime(program, sums);
  if (curve === null) return days.map(() => unknown('the plan has no working day'));
  const { start, values } = curve;
  const held = plansHeld(program.calendar, plans, curve);
  const told = inTime(program);
  const earned = told === program ? money : earnedOnDays(told, idsOf(sums), days);
  const time = timeOf(program, sums);
  const worked = (day: Day): number => Math.max(0, workingDaysBetween(program.calendar, start, day + 1));
  const finished = typeof time === 'string' || time.completed === null ? null : worked(time.completed);
  return days.map((day, at) => {
    const [past, came] = [worked(day), levelled(earned[at] ?? 0)];
    // What is ahead of its plan is as far as days to come were planned to bring it, by the plan of then.
    const plan = came < (values[past - 1] ?? 0) ? curve : held(day);
    const index = scheduleByTime(plan.values, came, past, finished, plan.shifts)?.index ?? null;
    return index === null ? unknown('the plan had not begun') : known(index);
  });
};

/**
 * The indices of past days (in their order) by all that is known today: what had been delivered, planned and spent by
 * then, over the packages that count today. One pass over the work and one over the plan, whatever the number of days.
 */
export const knownOnDays = (analysis: Analysis, days: readonly Day[]): readonly Indices[] => {
  const { program, value: { sums } } = analysis;
  const { scheduled, curve, reason } = sums;
  if (scheduled === null || curve === null) return days.map(() => without(reason ?? 'the plan has no working day'));
  const of = { analysis, days, earned: earnedOnDays(program, idsOf(sums), days) };
  const planned = (day: Day): number => curve.values[Math.min(curve.values.length, workingDaysBetween(program.calendar, curve.start, day + 1)) - 1] ?? 0;
  const [cost, time] = [costIndices(of), timeIndices(of)];
  return days.map((day, at) => ({
    cpi: cost[at] ?? unknown('no cost is known'), 'spi-t': time[at] ?? unknown('the plan had not begun'),
    spi: ratio(of.earned[at] ?? 0, planned(day), 'nothing was planned by then'),
  }));
};
