import type { DayRecord, PackageOnDay } from '../../model/value/day-record';
import type { Analysis } from '../analysis';
import type { PackageValue } from './earned/package-value';
import { timeOf } from './earned/time';

/** Amounts are kept in whole minor units. */
const whole = (value: number | null): number | null => (value === null ? null : Math.round(value) + 0);

const onDay = ({ package: { id }, budget, planned, earned, spent, standing }: PackageValue): PackageOnDay =>
  ({ id, planned: whole(planned.value), earned: whole(earned.value), spent: whole(spent.value), budget: whole(budget.value), counts: standing === 'counted' });

const byTime = ({ program, value: { sums } }: Analysis): number | null => {
  const time = timeOf(program, sums);
  return typeof time === 'string' ? null : time.index;
};

/** What is reported of the analysis' day, to be kept; null where no amount can be told. `now` in milliseconds. */
export const dayRecordOf = (analysis: Analysis, now: number): DayRecord | null => {
  const { program: { asOf, value: { settings: { currency, source } } }, value: { reason, packages } } = analysis;
  if (reason !== null || currency === null || packages.length === 0) return null;
  return { day: asOf, recordedAt: now, currency, scheduleByTime: byTime(analysis), source, packages: packages.map(onDay) };
};
