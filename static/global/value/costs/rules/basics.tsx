import type { ReactElement } from 'react';
import type { MoneyRules } from '../../../../../src/contract/value/money-rules';

const sources: Readonly<Record<MoneyRules['source'], string>> = {
  lines: 'Entered or imported lines', worklogs: 'Work logged in Jira, at rates an hour', 'run-rate': 'What a team costs a day, shared out by its work',
};

/** The currency of all totals, and where the cost of work comes from. */
export const Basics = ({ rules, change }: { readonly rules: MoneyRules; readonly change: (rules: MoneyRules) => void }): ReactElement => (
  <section className="card">
    <h2>Currency and source</h2>
    <div className="cost-row">
      <label className="field"><span>Currency of all totals</span>
        <input value={rules.currency ?? ''} maxLength={3} size={5} placeholder="EUR" onChange={(event) => change({ ...rules, currency: event.target.value === '' ? null : event.target.value.toUpperCase() })} />
      </label>
      <label className="field"><span>Cost of work comes from</span>
        <select value={rules.source} onChange={(event) => change({ ...rules, source: event.target.value as MoneyRules['source'] })}>
          {Object.entries(sources).map(([key, words]) => <option key={key} value={key}>{words}</option>)}
        </select>
      </label>
    </div>
    {rules.source !== 'lines' && <p className="small quiet">Entered lines of actual cost come on top: for what nobody logs, such as licences and travel.</p>}
  </section>
);
