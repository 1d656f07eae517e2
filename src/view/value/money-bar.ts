import type { MoneyBar } from '../../contract/value/summary';
import type { Analysis } from '../../analyse/analysis';
import { estimateOf } from '../../analyse/value/earned/estimate';
import { known, unknown, type Known } from '../../analyse/value/known';
import { asSentence, leftOutWords } from '../../analyse/value/measures/earned-figure';
import { amountView } from './costs/amount';

/** Amounts over the packages that count; spent and forecast over those whose cost is known. */
const moneyBar = (today: Analysis): MoneyBar => {
  const { program, value } = today;
  const { scheduled, costed, reason, noCost, leftOut } = value.sums;
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
    leftOut: program.value.shown ? leftOut.map(leftOutWords) : [],
  };
};

/** The same where there is a baseline to hold money against; null where money is not kept here. */
export const moneyBarOf = (today: Analysis): MoneyBar | null => {
  const { value: { baseline }, program: { value: { settings: { off } } } } = today;
  return baseline === null || off.includes('earned') ? null : moneyBar(today);
};
