import type { Day } from '../../../model/time';
import { valueOn, type Dated } from '../../../model/value/dated';
import type { Money } from '../../../model/value/money';
import type { HourlyRate, ValueSettings } from '../../../model/value/value-settings';
import { converted, exchangeFactor, type Exchanging } from './exchange';

/** An hour's price from days on: minor units of its own currency, and the factor into the program's; NaN where there is no exchange rate. */
type Steps = { readonly from: readonly Day[]; readonly minor: readonly number[]; readonly factor: readonly number[] };

type Priced = Exchanging & Pick<ValueSettings, 'rates' | 'roles'>;

const keyOf = (of: HourlyRate['of'], id: string): string => `${of} ${id}`;

/** The days on which the price may change, the first on which there is one coming first. */
const turnsOf = ({ exchange }: Exchanging, rates: readonly Dated<Money>[]): readonly Day[] => {
  const first = rates.reduce((day, { from }) => Math.min(day, from), Infinity);
  const currencies = new Set(rates.map(({ value }) => value.currency));
  const days = [...rates, ...[...currencies].flatMap((currency) => exchange[currency] ?? [])].map(({ from }) => from);
  return [...new Set(days.filter((day) => day >= first))].sort((a, b) => a - b);
};

const stepsOf = (settings: Exchanging, rates: readonly Dated<Money>[]): Steps => {
  const from = turnsOf(settings, rates);
  const held = from.map((day) => valueOn(rates, day));
  return {
    from, minor: held.map((money) => money?.minor ?? NaN),
    factor: held.map((money, at) => (money === null ? null : exchangeFactor(settings, money.currency, from[at] ?? 0)) ?? NaN),
  };
};

/** Which of the steps holds on a day; -1 before the first. */
const stepOn = ({ from }: Steps, day: Day): number => {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** What `seconds` of somebody's work came to on a day, in whole ledger units; NaN where there is no price for it. `person` and `team` as indices of the two lists. */
export type PriceOf = (person: number, team: number, day: Day, seconds: number) => number;

/**
 * What an hour costs: the person's own rate on that day; else their team's; else that of the role they have. No rate is ever
 * made up. Rates are looked at once for each person and team, however much work is priced. `people`: account ids; `teams`: ids.
 */
export const hourlyPrices = (settings: Priced, people: readonly string[], teams: readonly string[]): PriceOf => {
  const { rates, roles } = settings;
  const byHolder = new Map(rates.map((rate) => [keyOf(rate.of, rate.id), stepsOf(settings, rate.rates)]));
  const none: Steps = { from: [], minor: [], factor: [] };
  const steps = (of: HourlyRate['of'], id: string | undefined): Steps => (id === undefined ? none : byHolder.get(keyOf(of, id)) ?? none);
  const byPerson = people.map((id) => steps('person', id));
  const byTeam = teams.map((id) => steps('team', id));
  const byRole = people.map((id) => steps('role', Object.hasOwn(roles, id) ? roles[id] : undefined));
  return (person, team, day, seconds) => {
    let price = byPerson[person] ?? none;
    let step = stepOn(price, day);
    if (step < 0) step = stepOn(price = byTeam[team] ?? none, day);
    if (step < 0) step = stepOn(price = byRole[person] ?? none, day);
    return step < 0 ? NaN : converted(price.minor[step] ?? NaN, seconds, price.factor[step] ?? NaN);
  };
};
