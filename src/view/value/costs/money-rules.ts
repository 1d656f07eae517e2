import { costsOf } from '../../../analyse/value/costs';
import { budgetsOf } from '../../../analyse/value/budget-of';
import type { CostChoice } from '../../../contract/value/costs';
import type { DatedRow, MoneyRules, MoneyRulesView } from '../../../contract/value/money-rules';
import { isoDay } from '../../../model/day';
import type { Program } from '../../../model/program';
import type { Dated } from '../../../model/value/dated';
import { amountText } from '../../../model/value/money';
import type { ValueSettings } from '../../../model/value/value-settings';
import { namedPart, teamsOf } from './parts';

const MOST_PEOPLE = 300;

const datedRows = <T, R>(dated: readonly Dated<T>[], write: (value: T) => R): readonly DatedRow<R>[] =>
  [...dated].sort((a, b) => a.from - b.from).map(({ from, value }) => ({ from: isoDay(from), value: write(value) }));

const amount = (value: { readonly minor: number; readonly currency: string }) => ({ amount: amountText(value), currency: value.currency });

/** What is decided, in the words of its editors. */
export const rulesOf = ({ currency, source, exchange, rates, roles, runRates, policy }: ValueSettings): MoneyRules => ({
  currency, source,
  exchange: Object.entries(exchange).map(([code, dated]) => ({ currency: code, rates: datedRows(dated, (rate) => rate) })),
  rates: rates.map(({ of, id, rates: dated }) => ({ of, id, rates: datedRows(dated, amount) })),
  roles: Object.entries(roles).map(([accountId, role]) => ({ accountId, role })),
  runRates: Object.entries(runRates).map(([teamId, dated]) => ({ teamId, rates: datedRows(dated, amount) })),
  policy: datedRows(policy, ({ rules, otherwise }) => ({ rules: rules.map(({ words, of, values, class: cls }) => ({ words, of, values, class: cls })), otherwise })),
});

/** People whom rates may be set for: who logged work, is assigned to some, or has a rate or a role. */
export const peopleOf = ({ issues, value: { worklogs, settings } }: Program): readonly string[] => [...new Set([
  ...costPeople(settings), ...worklogs?.people ?? [], ...issues.flatMap(({ jira: { assignee } }) => (assignee === null ? [] : [assignee.accountId])),
])].slice(0, MOST_PEOPLE);

const costPeople = ({ rates, roles }: ValueSettings): readonly string[] => [...rates.flatMap(({ of, id }) => (of === 'person' ? [id] : [])), ...Object.keys(roles)];

/** The rules with what they lack. `names` by account id. */
export const moneyRulesView = (program: Program, version: number, names: ReadonlyMap<string, string>): MoneyRulesView => {
  const { noRate, noRunRate, noExchange } = costsOf(program).uncounted;
  const planned = budgetsOf(program).noExchange;
  const person = (id: string): CostChoice => ({ id, name: names.get(id) ?? 'somebody who left' });
  const currencies = [...new Set([...noExchange.keys(), ...planned.keys()])].sort();
  return {
    version, rules: rulesOf(program.value.settings),
    people: peopleOf(program).map(person).sort((a, b) => a.name.localeCompare(b.name)),
    teams: teamsOf(program),
    missing: {
      people: [...noRate].map(([id, seconds]) => ({ ...person(id), hours: seconds / 3600 })).sort((a, b) => b.hours - a.hours),
      currencies: currencies.map((currency) => ({ currency, lines: (noExchange.get(currency) ?? 0) + (planned.get(currency) ?? 0) })),
      teams: [...noRunRate].map((id) => ({ id, name: namedPart(program, 'team', id)?.name ?? id })),
    },
  };
};
