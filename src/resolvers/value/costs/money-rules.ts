import { randomUUID } from 'node:crypto';
import type { GlobalCalls } from '../../../contract/calls';
import type { DatedRow, MoneyRules } from '../../../contract/value/money-rules';
import { displayNames } from '../../../jira/people';
import { parseIsoDay } from '../../../model/day';
import type { TrailNote } from '../../../model/trail-note';
import type { Dated } from '../../../model/value/dated';
import { money } from '../../../model/value/money';
import { undecided, type ValueSettings } from '../../../model/value/value-settings';
import type { SettingsRow } from '../../../store/value/read-value';
import { RowConflict, saveRow } from '../../../store/value/change-row';
import { askForWork } from '../../../store/worklogs';
import { readTable, tableEntity, tableKey } from '../../../store/value/table';
import { moneyRulesView, peopleOf, rulesOf } from '../../../view/value/costs/money-rules';
import { writesSince } from '../../conflict';
import { openProgram } from '../../open-program';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { keptCurrency } from '../row/kept-currency';
import { programToChange } from '../row/program-to-change';
import { ruleChanges } from './rule-changes';

type Call<Name extends 'moneyRules' | 'saveMoneyRules'> = GlobalCalls[Name];

const ID = 'settings';

const stored = async (programId: string): Promise<SettingsRow> =>
  (await readTable<SettingsRow>(programId, 'settings')).find(({ id }) => id === ID) ?? { ...undecided, id: ID, version: 0 };

/** Rates, roles, policy and where cost comes from, with what they lack. */
export const showMoneyRules = async ({ programId }: Call<'moneyRules'>['input'], viewer: Viewer): Promise<Call<'moneyRules'>['output']> => {
  const [{ today: { program } }, { version }] = await Promise.all([openProgram({ programId }, viewer, { fresh: true }), stored(programId)]);
  return moneyRulesView(program, version, await displayNames(peopleOf(program)));
};

const dated = <T, R>(rows: readonly DatedRow<T>[], read: (value: T) => R): readonly Dated<R>[] =>
  rows.map(({ from, value }) => ({ from: parseIsoDay(from) ?? 0, value: read(value) })).sort((a, b) => a.from - b.from);

const amount = ({ amount: text, currency }: { readonly amount: string; readonly currency: string }) => money(text, currency);

const settingsOf = ({ currency, source, exchange, rates, roles, runRates, policy }: MoneyRules): Partial<ValueSettings> => ({
  currency, source,
  exchange: Object.fromEntries(exchange.map((one) => [one.currency, dated(one.rates, (rate) => rate)])),
  rates: rates.map((one) => ({ of: one.of, id: one.id, rates: dated(one.rates, amount) })),
  roles: Object.fromEntries(roles.map(({ accountId, role }) => [accountId, role])),
  runRates: Object.fromEntries(runRates.map((one) => [one.teamId, dated(one.rates, amount)])),
  policy: dated(policy, ({ rules, otherwise }) => ({ rules: rules.map((rule) => ({ id: randomUUID(), ...rule })), otherwise })),
});

/** Both sides, with who saved last. */
const conflict = async (programId: string, theirs: SettingsRow, yours: MoneyRules, names: ReadonlyMap<string, string>): Promise<Refusal> => {
  const [last] = await writesSince({ chain: programId, entity: tableEntity, key: tableKey(programId, 'settings'), seen: 0 });
  const accountId = last?.who?.accountId ?? null;
  const by = accountId === null ? null : (await displayNames([accountId])).get(accountId) ?? null;
  const rows = ruleChanges(rulesOf(theirs), yours, names).map(({ what, before, after }) => ({ what, theirs: before, yours: after }));
  return new Refusal('conflict', `${by ?? 'Somebody else'} has changed what the program assumes about money meanwhile. Nothing of yours was saved; load it again and repeat your change.`, {
    storedVersion: theirs.version, conflict: { by, at: last?.entry.at ?? null, rows },
  });
};

/** Saves all of the rules as they were seen and changed; what else the program assumes stays as it is. */
export const saveMoneyRules = async ({ programId, version, rules }: Call<'saveMoneyRules'>['input'], viewer: Viewer): Promise<Call<'saveMoneyRules'>['output']> => {
  await programToChange(programId, viewer, 'keep-money');
  const before = await stored(programId);
  if (rules.currency !== before.currency) keptCurrency(before.currency, rules.currency, await readTable(programId, 'baselines'));
  const people = [...new Set([...rules.roles.map(({ accountId }) => accountId), ...rules.rates.flatMap(({ of, id }) => (of === 'person' ? [id] : []))])];
  const names = await displayNames(people);
  if (before.version !== version) throw await conflict(programId, before, rules, names);
  const note: TrailNote = { who: viewer.accountId, action: 'value-changed', changes: ruleChanges(rulesOf(before), rules, names), people, issues: [], money: true };
  try {
    const saved = await saveRow<SettingsRow>(programId, 'settings', { ...before, ...settingsOf(rules), version }, note);
    if (rules.source === 'worklogs' && before.source !== 'worklogs') await askForWork();
    return { version: saved.version };
  } catch (error) {
    if (error instanceof RowConflict) throw await conflict(programId, await stored(programId), rules, names);
    throw error;
  }
};
