import type { HistoryDay, IndexPair, ValueHistory } from '../../contract/value/history';
import type { Analysis } from '../../analyse/analysis';
import { knownOnDays } from '../../analyse/value/history/known-now';
import { reportedDays, type Indices, type ReportedDay } from '../../analyse/value/history/reported';
import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import { may, type Role } from '../../model/roles';
import type { DayRecord } from '../../model/value/day-record';
import { coverageOf } from '../coverage';
import type { Around } from '../overview';
import { crossedOn, limitOf } from './crossed-limits';
import { moneyRights } from './money-rights';

const whyNone = (program: Program, records: readonly DayRecord[], days: readonly ReportedDay[]): string | null => {
  if (!program.value.shown) return 'Not shown to you: it takes the finance role.';
  if (records.length === 0) return 'No day was recorded yet. From the first baseline on, each day is recorded once it is over.';
  return days.every(({ reported: { cpi, spi } }) => cpi.value === null && spi.value === null) ? 'There is no record for your view: some of the work that was reported on cannot be seen or is gone.' : null;
};

const pairOf = (reported: Indices, now: Indices | undefined, key: keyof Indices): IndexPair => ({ reported: reported[key].value, known: now?.[key].value ?? null });

const dayView = ({ day, reported }: ReportedDay, now: Indices | undefined): HistoryDay =>
  ({ day: isoDay(day), cpi: pairOf(reported, now, 'cpi'), spi: pairOf(reported, now, 'spi'), spiT: pairOf(reported, now, 'spi-t') });

/** What was reported, day by day, beside what is known of those days by now, with the days on which a limit was crossed. */
export const historyView = (today: Analysis, roles: ReadonlySet<Role>, around: Around, records: readonly DayRecord[]): ValueHistory => {
  const { program } = today;
  const days = may(roles, 'see-money') ? reportedDays(program, records) : [];
  const now = days.length === 0 ? [] : knownOnDays(today, days.map(({ day }) => day));
  const limits = (measure: 'cpi' | 'spi') => { const { watch, bad } = limitOf(program, measure); return { watch, bad }; };
  return {
    coverage: coverageOf(around), rights: moneyRights(roles), reason: whyNone(program, records, days),
    days: days.map((one, at) => dayView(one, now[at])),
    crossings: crossedOn(program, days, around.locale),
    limits: { cpi: limits('cpi'), spi: limits('spi') },
  };
};
