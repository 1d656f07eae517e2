import Button from '@atlaskit/button/new';
import { useState, type ReactElement } from 'react';
import type { MoneyRules, MoneyRulesView } from '../../../../../src/contract/value/money-rules';
import { askGlobal } from '../../../../bridge';
import { useAct } from '../../../../parts/act';
import { useAnswer } from '../../../../parts/answer';
import { DownloadCsv } from '../../../../parts/download-csv';
import { numberText } from '../../../../parts/number-text';
import { ProblemPanel } from '../../../../parts/problem';
import { RowsSkeleton } from '../../../../parts/skeleton';
import { useViewer } from '../../../../parts/viewer';
import { ConflictRows } from '../conflict-rows';
import { Basics } from './basics';
import { ExchangeRates } from './exchange-rates';
import { PolicyEditor } from './policy-editor';
import { HourlyRates, RunRates } from './rates';
import { exchangeTable, hourlyTable, policyTable, runRateTable } from './rules-csv';

type RulesProps = { readonly programId: string; readonly keeps: boolean; readonly changed: () => void };

/** What some cost waits for, before it is in any total. */
const Missing = ({ missing }: Pick<MoneyRulesView, 'missing'>): ReactElement | null => {
  const { locale } = useViewer();
  const hours = missing.people.reduce((sum, one) => sum + one.hours, 0);
  const said = [
    ...(missing.people.length === 0 ? [] : [`${missing.people.length === 1 ? '1 person' : `${missing.people.length} people`} logged ${numberText(hours, locale, { maximumFractionDigits: 1 })} h without a rate: ${missing.people.map(({ name }) => name).slice(0, 10).join(', ')}`]),
    ...(missing.teams.length === 0 ? [] : [`Teams that worked, without a cost a day: ${missing.teams.map(({ name }) => name).slice(0, 10).join(', ')}`]),
    ...missing.currencies.map(({ currency, lines }) => `${lines === 1 ? '1 line' : `${lines} lines`} in ${currency} without an exchange rate`),
  ];
  return said.length === 0 ? null : <ul className="cost-gaps" aria-label="What is missing">{said.map((one) => <li key={one} dir="auto">{one}</li>)}</ul>;
};

/** What is stored, as files; not what is being typed. */
const Files = ({ view }: { readonly view: MoneyRulesView }): ReactElement | null => {
  const { rates, runRates, exchange, policy } = view.rules;
  return rates.length + runRates.length + exchange.length + policy.length === 0 ? null : (
    <div className="cost-files">
      {rates.length > 0 && <DownloadCsv name="rates" what="rates an hour" table={() => hourlyTable(view.rules, view)} />}
      {runRates.length > 0 && <DownloadCsv name="team-costs" what="cost of teams" table={() => runRateTable(view.rules, view)} />}
      {exchange.length > 0 && <DownloadCsv name="exchange-rates" what="exchange rates" table={() => exchangeTable(view.rules)} />}
      {policy.length > 0 && <DownloadCsv name="capex-opex" what="CapEx and OpEx" table={() => policyTable(view.rules)} />}
    </div>
  );
};

/** As it is sent: without the blanks that typing left. */
const tidy = (rules: MoneyRules): MoneyRules => ({
  ...rules,
  policy: rules.policy.map(({ from, value }) => ({ from, value: { ...value, rules: value.rules.map((rule) => ({ ...rule, values: rule.values.map((one) => one.trim()).filter((one) => one !== '') })) } })),
});

const Editor = ({ programId, view, keeps, saved }: { readonly programId: string; readonly view: MoneyRulesView; readonly keeps: boolean; readonly saved: () => void }): ReactElement => {
  const [rules, setRules] = useState<MoneyRules>(view.rules);
  const { busy, problem, run } = useAct();
  const set = <K extends keyof MoneyRules>(key: K) => (value: MoneyRules[K]): void => setRules({ ...rules, [key]: value });
  const dirty = rules !== view.rules;
  return (
    <fieldset className="cost-rules" disabled={!keeps}>
      <Missing missing={view.missing} />
      <Basics rules={rules} change={setRules} />
      {rules.source === 'worklogs' && <HourlyRates rules={rules} view={view} change={setRules} />}
      {rules.source === 'run-rate' && <RunRates rules={rules} view={view} change={set('runRates')} />}
      <ExchangeRates rules={rules} change={set('exchange')} />
      <PolicyEditor policy={rules.policy} change={set('policy')} />
      {problem !== null && <ProblemPanel problem={problem} />}
      {problem?.detail?.conflict !== undefined && <ConflictRows conflict={problem.detail.conflict} />}
      {keeps && (
        <div className="cost-save">
          <Button appearance="primary" isLoading={busy} isDisabled={!dirty} onClick={() => run(() => askGlobal('saveMoneyRules', { programId, version: view.version, rules: tidy(rules) }), saved)}>Save</Button>
          <Button appearance="subtle" isDisabled={!dirty} onClick={() => setRules(view.rules)}>Undo</Button>
        </div>
      )}
    </fieldset>
  );
};

/** What turns hours and foreign money into the program's money, each from a day on. */
export const RulesPart = ({ programId, keeps, changed }: RulesProps): ReactElement => {
  const { value: view, problem, again } = useAnswer(() => askGlobal('moneyRules', { programId }), programId);
  return (
    <>
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {view === null && problem === null && <RowsSkeleton count={5} />}
      {view !== null && <Files view={view} />}
      {view !== null && <Editor key={view.version} programId={programId} view={view} keeps={keeps} saved={() => { again(); changed(); }} />}
    </>
  );
};
