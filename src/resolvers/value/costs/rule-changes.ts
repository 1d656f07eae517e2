import type { DatedRow, MoneyRules, PolicyRow, RateAmount } from '../../../contract/value/money-rules';
import type { ChangedText } from '../../../model/trail-note';

type Told = ReadonlyMap<string, string>;

const datedWords = <T>(rows: readonly DatedRow<T>[], words: (value: T) => string): string => rows.map(({ from, value }) => `${words(value)} from ${from}`).join('; ');

const rate = ({ amount, currency }: RateAmount): string => `${currency} ${amount}`;

const policyWords = ({ rules, otherwise }: PolicyRow): string =>
  [...rules.map(({ words, class: of }) => `${words}: ${of}`), `otherwise ${otherwise ?? 'not decided'}`].join(', ');

const sources: Readonly<Record<MoneyRules['source'], string>> = { worklogs: 'work logged in Jira', lines: 'entered lines', 'run-rate': 'teams\' cost a day' };

/** Every rule that is set, in words, by what it is about. */
const told = (rules: MoneyRules, names: ReadonlyMap<string, string>): Told => {
  const name = (of: string, id: string): string => (of === 'person' ? names.get(id) ?? 'somebody who left' : id);
  return new Map([
    ['Currency', rules.currency ?? ''],
    ['Cost of work comes from', sources[rules.source]],
    ...rules.exchange.map(({ currency, rates }) => [`Exchange rate of ${currency}`, datedWords(rates, (value) => value)] as const),
    ...rules.rates.map(({ of, id, rates }) => [`Rate an hour of ${of} ${name(of, id)}`, datedWords(rates, rate)] as const),
    ...rules.roles.map(({ accountId, role }) => [`Role of ${name('person', accountId)}`, role] as const),
    ...rules.runRates.map(({ teamId, rates }) => [`Cost a day of team ${teamId}`, datedWords(rates, rate)] as const),
    ['What is capitalized', datedWords(rules.policy, policyWords)],
  ]);
};

const textOf = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** What of the rules differs. */
export const ruleChanges = (before: MoneyRules, after: MoneyRules, names: ReadonlyMap<string, string>): readonly ChangedText[] => {
  const [old, now] = [told(before, names), told(after, names)];
  return [...new Set([...old.keys(), ...now.keys()])].map((what) => ({ what, before: textOf(old.get(what)), after: textOf(now.get(what)) })).filter((one) => one.before !== one.after);
};
