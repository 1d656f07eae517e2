import { useState, type ReactElement } from 'react';
import type { CostChoice } from '../../../../../src/contract/value/costs';
import type { HourlyRateRow, MoneyRules, MoneyRulesView } from '../../../../../src/contract/value/money-rules';
import { PlainButton } from '../../../../parts/button';
import { todayIso } from '../../../../parts/date-text';
import { DatedList, RateInput } from './dated-list';
import { Roles } from './roles';
import { nameIn, ofWords } from './rule-words';

type RatesProps = { readonly rules: MoneyRules; readonly view: MoneyRulesView; readonly change: (rules: MoneyRules) => void };

/** What an hour costs, of a person, else of their team, else of their role. */
export const HourlyRates = ({ rules, view, change }: RatesProps): ReactElement => {
  const [of, setOf] = useState<HourlyRateRow['of']>('person');
  const [id, setId] = useState('');
  const { rates, currency } = rules;
  const choices: Readonly<Record<HourlyRateRow['of'], readonly CostChoice[]>> = { person: view.people, team: view.teams, role: [] };
  const put = (next: MoneyRules['rates']): void => change({ ...rules, rates: next });
  const known = id.trim() === '' || rates.some((one) => one.of === of && one.id === id.trim());
  return (
    <section className="card">
      <h2>Rates an hour</h2>
      <p className="small quiet">An hour costs the person’s rate of that day; else their team’s; else that of their role. Without any it is counted, and in no total.</p>
      {rates.map((one) => {
        const name = `${ofWords[one.of]} ${nameIn(choices[one.of], one.id)}`;
        return (
          <div key={`${one.of} ${one.id}`} className="cost-of">
            <strong dir="auto">{name}</strong>
            <DatedList
              rows={one.rates} fresh={{ amount: '', currency: currency ?? 'EUR' }} of={name}
              change={(dated) => put(dated.length === 0 ? rates.filter((other) => other !== one) : rates.map((other) => (other === one ? { ...one, rates: dated } : other)))}
              edit={(value, set) => <RateInput of={name} value={value} change={set} />}
            />
          </div>
        );
      })}
      <div className="cost-row">
        <select aria-label="Rate of" value={of} onChange={(event) => { setOf(event.target.value as HourlyRateRow['of']); setId(''); }}>
          {Object.entries(ofWords).map(([key, word]) => <option key={key} value={key}>{word}</option>)}
        </select>
        {of === 'role'
          ? <input aria-label="Name of the role" value={id} onChange={(event) => setId(event.target.value)} />
          : <select aria-label="Whose" value={id} onChange={(event) => setId(event.target.value)}><option value="">Choose</option>{choices[of].map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>}
        <PlainButton disabled={known} onClick={() => { put([...rates, { of, id: id.trim(), rates: [{ from: todayIso(), value: { amount: '', currency: currency ?? 'EUR' } }] }]); setId(''); }}>Add a rate</PlainButton>
      </div>
      <Roles roles={rules.roles} people={view.people} names={rates.flatMap((one) => (one.of === 'role' ? [one.id] : []))} change={(roles) => change({ ...rules, roles })} />
    </section>
  );
};

type RunProps = { readonly rules: MoneyRules; readonly view: MoneyRulesView; readonly change: (runRates: MoneyRules['runRates']) => void };

/** What a team costs on a working day; its work in progress shares it. */
export const RunRates = ({ rules: { runRates, currency }, view, change }: RunProps): ReactElement => {
  const [id, setId] = useState('');
  return (
    <section className="card">
      <h2>Cost of teams a working day</h2>
      <p className="small quiet">Shared evenly over the issues of the team that are in progress, or become done, on the day. A day without any is cost outside the baseline.</p>
      {runRates.map((one) => (
        <div key={one.teamId} className="cost-of">
          <strong dir="auto">{nameIn(view.teams, one.teamId)}</strong>
          <DatedList
            rows={one.rates} fresh={{ amount: '', currency: currency ?? 'EUR' }} of={nameIn(view.teams, one.teamId)}
            change={(rates) => change(rates.length === 0 ? runRates.filter((other) => other !== one) : runRates.map((other) => (other === one ? { ...one, rates } : other)))}
            edit={(value, set) => <RateInput of={nameIn(view.teams, one.teamId)} value={value} change={set} />}
          />
        </div>
      ))}
      <div className="cost-row">
        <select aria-label="Team" value={id} onChange={(event) => setId(event.target.value)}><option value="">Choose</option>{view.teams.filter((team) => runRates.every((one) => one.teamId !== team.id)).map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>
        <PlainButton disabled={id === ''} onClick={() => { change([...runRates, { teamId: id, rates: [{ from: todayIso(), value: { amount: '', currency: currency ?? 'EUR' } }] }]); setId(''); }}>Add a team</PlainButton>
      </div>
    </section>
  );
};
