import type { ValueModule, ValueView } from '../../contract/value/summary';
import type { Analysis } from '../../analyse/analysis';
import { may, type Role } from '../../model/roles';
import type { DayRecord } from '../../model/value/day-record';
import { coverageOf } from '../coverage';
import { type Around, partialWords } from '../overview';
import { toldTrends, trendsOfNamed } from '../told-figures';
import { crossedLimits } from './crossed-limits';
import { moneyBarOf } from './money-bar';
import { moneyRights } from './money-rights';
import { valueModules } from './modules';

type Asked = { readonly measure: string; readonly of: ValueModule['key'] | null };

/** What the program officer is asked for about money, schedule and outcome, each with the part of Value that it comes of. */
const asked: readonly Asked[] = [
  ...['cpi', 'spi', 'spi-t', 'budget-variance'].map((measure): Asked => ({ measure, of: 'earned' })),
  { measure: 'on-time-completion', of: null }, { measure: 'objective-completion', of: 'objectives' }, { measure: 'nps', of: 'survey' }, { measure: 'roi', of: 'benefits' },
];

/** Limits that were crossed are told of for so many days. */
export const TOLD_DAYS = 90;

/** The first page of Value: no figures of parts that nobody began. `records`: of the last days, for the limits that were crossed on them. */
export const drawValue = (today: Analysis, roles: ReadonlySet<Role>, around: Around, records: readonly DayRecord[]): ValueView => {
  const modules = valueModules(today.program.value);
  const isOn = (of: Asked['of']): boolean => of === null || modules.some(({ key, state }) => key === of && state === 'on');
  const figures = asked.flatMap(({ measure, of }) => (isOn(of) ? [measure] : []));
  return {
    coverage: coverageOf(around),
    rights: moneyRights(roles),
    canManage: may(roles, 'manage'),
    figures: toldTrends(figures, today, trendsOfNamed(figures, today), partialWords(around)),
    bar: moneyBarOf(today),
    crossings: crossedLimits(today.program, records, today.program.asOf - TOLD_DAYS, around.locale),
    modules,
  };
};
