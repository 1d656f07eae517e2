import type { Crossing, ValueHistory } from '../../contract/value/history';
import { crossings } from '../../analyse/value/history/crossings';
import { reportedDays, type ReportedDay } from '../../analyse/value/history/reported';
import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import { may, type Role } from '../../model/roles';
import type { Threshold } from '../../model/settings';
import type { DayRecord } from '../../model/value/day-record';
import { coverageOf } from '../coverage';
import type { Around } from '../overview';
import { dateWords } from '../words';
import { moneyRights } from './money-rights';

const LIMITS: Threshold = { better: 'higher', watch: 0.95, bad: 0.9 };
const names = { cpi: 'CPI', spi: 'SPI' } as const;

const limitOf = ({ settings }: Program, measure: 'cpi' | 'spi'): Threshold => settings.thresholds[measure] ?? LIMITS;

const crossed = (program: Program, days: readonly ReportedDay[], measure: 'cpi' | 'spi', locale: string): readonly Crossing[] =>
  crossings(days.map((one) => ({ day: one.day, value: one[measure].value })), limitOf(program, measure)).map(({ day, limit, better }) => ({
    day: isoDay(day), measure, limit, better,
    text: `${names[measure]} ${better ? 'rose to' : 'fell below'} ${limit} on ${dateWords(day, locale)}, as reported`,
  }));

const whyNone = (program: Program, records: readonly DayRecord[], days: readonly ReportedDay[]): string | null => {
  if (!program.value.shown) return 'Not shown to you: it takes the finance role.';
  if (records.length === 0) return 'No day was recorded yet. From the first baseline on, each day is recorded once it is over.';
  return days.every(({ cpi, spi }) => cpi.value === null && spi.value === null) ? 'There is no record for your view: some of the work that was reported on cannot be seen or is gone.' : null;
};

/** What was reported, day by day, with the days on which a limit was crossed. */
export const historyView = (program: Program, roles: ReadonlySet<Role>, around: Around, records: readonly DayRecord[]): ValueHistory => {
  const days = may(roles, 'see-money') ? reportedDays(program, records) : [];
  const limits = (measure: 'cpi' | 'spi') => { const { watch, bad } = limitOf(program, measure); return { watch, bad }; };
  return {
    coverage: coverageOf(around), rights: moneyRights(roles), reason: whyNone(program, records, days),
    days: days.map(({ day, cpi, cpiKnown, spi }) => ({ day: isoDay(day), cpi: { reported: cpi.value, known: cpiKnown.value }, spi: { reported: spi.value, known: null } })),
    crossings: [...crossed(program, days, 'cpi', around.locale), ...crossed(program, days, 'spi', around.locale)].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
    limits: { cpi: limits('cpi'), spi: limits('spi') },
  };
};
