import type { DatedRow, MoneyRules, MoneyRulesView, RateAmount } from '../../../../../src/contract/value/money-rules';
import type { CsvRow } from '../../../../parts/csv-text';
import type { CsvTable } from '../../../../parts/download-csv';
import { kindWords, nameIn, ofWords } from './rule-words';

type Names = Pick<MoneyRulesView, 'people' | 'teams'>;

/** An entered decimal as a number cell; what is no number yet stays as it was typed. */
const entered = (text: string): string | number => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);

const rateRows = (begin: CsvRow, rates: readonly DatedRow<RateAmount>[]): readonly CsvRow[] => rates.map(({ from, value }) => [...begin, from, entered(value.amount), value.currency]);

/** What an hour costs, of whom and from when on. */
export const hourlyTable = ({ rates, roles }: MoneyRules, { people, teams }: Names): CsvTable => ({
  headings: ['Of', 'Name', 'Has the role', 'From', 'Amount an hour', 'Currency'],
  rows: rates.flatMap((one) => rateRows([
    ofWords[one.of], one.of === 'role' ? one.id : nameIn(one.of === 'team' ? teams : people, one.id),
    one.of === 'role' ? roles.filter(({ role }) => role === one.id).map(({ accountId }) => people.find(({ id }) => id === accountId)?.name ?? 'somebody who left').join(', ') : null,
  ], one.rates)),
});

/** What a team costs on a working day, from when on. */
export const runRateTable = ({ runRates }: MoneyRules, { teams }: Names): CsvTable => ({
  headings: ['Team', 'From', 'Amount a working day', 'Currency'],
  rows: runRates.flatMap(({ teamId, rates }) => rateRows([nameIn(teams, teamId)], rates)),
});

/** Entered exchange rates, from when on. */
export const exchangeTable = ({ exchange, currency }: MoneyRules): CsvTable => ({
  headings: ['Currency', 'From', `One of it in ${currency ?? 'the program’s currency'}`],
  rows: exchange.flatMap((one) => one.rates.map(({ from, value }): CsvRow => [one.currency, from, entered(value)])),
});

/** Which work is capitalized: the rules of each policy in their order, and what holds where none fits. */
export const policyTable = ({ policy }: MoneyRules): CsvTable => ({
  headings: ['From', 'Order', 'Rule', 'By', 'Values', 'Class'],
  rows: policy.flatMap(({ from, value: { rules, otherwise } }): readonly CsvRow[] => [
    ...rules.map((rule, at): CsvRow => [from, at + 1, rule.words, kindWords[rule.of], rule.values.join(', '), rule.class]),
    [from, rules.length + 1, 'Everything else', null, null, otherwise ?? 'not decided'],
  ]),
});
