import type { ReactElement } from 'react';
import type { MoneyRules, PolicyRow, PolicyRuleRow } from '../../../../../src/contract/value/money-rules';
import { PlainButton } from '../../../../parts/button';
import { DatedList } from './dated-list';
import { kindWords } from './rule-words';

const Class = ({ value, change, none }: { readonly value: PolicyRow['otherwise']; readonly change: (value: PolicyRow['otherwise']) => void; readonly none: boolean }): ReactElement => (
  <select aria-label="Class" value={value ?? ''} onChange={(event) => change(event.target.value === 'capex' ? 'capex' : event.target.value === 'opex' ? 'opex' : null)}>
    {none && <option value="">not decided</option>}
    <option value="capex">CapEx</option><option value="opex">OpEx</option>
  </select>
);

const Policy = ({ value, change }: { readonly value: PolicyRow; readonly change: (value: PolicyRow) => void }): ReactElement => {
  const put = (at: number, rule: PolicyRuleRow): void => change({ ...value, rules: value.rules.map((one, index) => (index === at ? rule : one)) });
  return (
    <div className="cost-policy">
      {value.rules.map((rule, at) => (
        <div key={at} className="cost-row">
          <input aria-label="Rule in words" placeholder="New features" dir="auto" value={rule.words} onChange={(event) => put(at, { ...rule, words: event.target.value })} />
          <select aria-label="By" value={rule.of} onChange={(event) => put(at, { ...rule, of: event.target.value as PolicyRuleRow['of'] })}>{Object.entries(kindWords).map(([key, word]) => <option key={key} value={key}>{word}</option>)}</select>
          <input aria-label="Values, parted by commas" placeholder="Story, Epic" value={rule.values.join(', ')} onChange={(event) => put(at, { ...rule, values: event.target.value.split(',').map((one) => one.trimStart()) })} />
          <Class value={rule.class} none={false} change={(of) => put(at, { ...rule, class: of ?? 'opex' })} />
          <PlainButton look="link" onClick={() => change({ ...value, rules: value.rules.filter((_, index) => index !== at) })}>Take out</PlainButton>
        </div>
      ))}
      <div className="cost-row">
        <PlainButton onClick={() => change({ ...value, rules: [...value.rules, { words: '', of: 'issue-type', values: [''], class: 'capex' }] })}>Add a rule</PlainButton>
        <label className="small quiet">everything else <Class value={value.otherwise} none change={(otherwise) => change({ ...value, otherwise })} /></label>
      </div>
    </div>
  );
};

/** Which work is capitalized, from a day on; the first rule that fits decides. */
export const PolicyEditor = ({ policy, change }: { readonly policy: MoneyRules['policy']; readonly change: (policy: MoneyRules['policy']) => void }): ReactElement => (
  <section className="card">
    <h2>CapEx and OpEx</h2>
    <p className="small quiet">The first rule that fits decides, by the policy of the day. A line keeps the rule it was classed by. Not accounting advice.</p>
    <DatedList rows={policy} fresh={{ rules: [], otherwise: null }} of="Policy" change={change} edit={(value, put) => <Policy value={value} change={put} />} />
  </section>
);
