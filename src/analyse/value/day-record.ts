import type { DayRecord, PackageOnDay } from '../../model/value/day-record';
import type { Analysis } from '../analysis';
import type { PackageValue } from './earned/package-value';

/** Amounts are kept in whole minor units. */
const whole = (value: number | null): number | null => (value === null ? null : Math.round(value) + 0);

const onDay = ({ package: { id, budget }, planned, earned, spent, standing }: PackageValue): PackageOnDay =>
  ({ id, planned: whole(planned.value), earned: whole(earned.value), spent: whole(spent.value), budget, counts: standing === 'counted' });

/** What is reported of the analysis' day, to be kept; null where no amount can be told. `now` in milliseconds. */
export const dayRecordOf = ({ program: { asOf, value: { settings: { currency } } }, value: { reason, packages } }: Analysis, now: number): DayRecord | null =>
  (reason !== null || currency === null || packages.length === 0 ? null : { day: asOf, recordedAt: now, currency, packages: packages.map(onDay) });
