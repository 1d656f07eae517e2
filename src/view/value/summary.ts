import type { ValueView } from '../../contract/value/summary';
import type { Analysis } from '../../analyse/analysis';
import { may, type Role } from '../../model/roles';
import type { DayRecord } from '../../model/value/day-record';
import { coverageOf } from '../coverage';
import { type Around, partialWords } from '../overview';
import { toldTrends, trendsOfNamed } from '../told-figures';
import { crossedLimits } from './crossed-limits';
import { moneyBar } from './money-bar';
import { moneyRights } from './money-rights';
import { valueModules } from './modules';

/** What the program officer is asked for about money, schedule and outcome. */
const figures = ['cpi', 'spi', 'spi-t', 'budget-variance', 'on-time-completion', 'objective-completion', 'nps', 'roi'];

/** Limits that were crossed are told of for so many days. */
export const TOLD_DAYS = 90;

/** The first page of Value. `records`: of the last days, for the limits that were crossed on them. */
export const drawValue = (today: Analysis, roles: ReadonlySet<Role>, around: Around, records: readonly DayRecord[]): ValueView => ({
  coverage: coverageOf(around),
  rights: moneyRights(roles),
  canManage: may(roles, 'manage'),
  figures: toldTrends(figures, today, trendsOfNamed(figures, today), partialWords(around)),
  bar: moneyBar(today),
  crossings: crossedLimits(today.program, records, today.program.asOf - TOLD_DAYS, around.locale),
  modules: valueModules(today.program.value),
});
