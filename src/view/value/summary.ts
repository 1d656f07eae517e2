import type { MoneyBar, ValueView } from '../../contract/value/summary';
import type { Analysis } from '../../analyse/analysis';
import { estimateOf } from '../../analyse/value/earned/estimate';
import { known, unknown, type Known } from '../../analyse/value/known';
import { asSentence } from '../../analyse/value/measures/earned-figure';
import { may, type Role } from '../../model/roles';
import { coverageOf } from '../coverage';
import { type Around, partialWords } from '../overview';
import { toldFigures, type Weeks } from '../told-figures';
import { amountView } from './costs/amount';
import { moneyRights } from './money-rights';
import { valueModules } from './modules';

/** What the program officer is asked for about money, schedule and outcome. */
const figures = ['cpi', 'spi', 'spi-t', 'budget-variance', 'on-time-completion', 'objective-completion', 'nps', 'roi'];

/** Amounts over the packages that count; spent and forecast over those whose cost is known. */
const moneyBar = (today: Analysis): MoneyBar => {
  const { program, value } = today;
  const { scheduled, costed, reason, noCost } = value.sums;
  const { currency } = program.value.settings;
  const told = (amount: Known): MoneyBar['budget'] => amountView(amount.value === null ? unknown(asSentence(amount.reason)) : amount, currency);
  const planned = (of: (sums: NonNullable<typeof scheduled>) => number): MoneyBar['budget'] => told(scheduled === null ? unknown(reason ?? 'nothing is planned') : known(of(scheduled)));
  return {
    budget: planned(({ budget }) => budget),
    reserve: told(value.reason !== null || value.baseline === null ? unknown(value.reason ?? 'no baseline is made yet') : known(value.baseline.reserve)),
    planned: planned((sums) => sums.planned),
    earned: planned(({ earned }) => earned),
    spent: told(costed === null ? unknown(noCost ?? reason ?? 'no cost is known') : known(costed.actual)),
    forecast: told(estimateOf(program, value).chosen),
  };
};

/** The first page of Value. */
export const drawValue = (weeks: Weeks, today: Analysis, roles: ReadonlySet<Role>, around: Around): ValueView => ({
  coverage: coverageOf(around),
  rights: moneyRights(roles),
  canManage: may(roles, 'manage'),
  figures: toldFigures(figures, weeks, partialWords(around)),
  bar: moneyBar(today),
  modules: valueModules(today.program.value),
});
