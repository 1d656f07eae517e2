import './money-bar.css';
import type { ReactElement } from 'react';
import type { MoneyBar as Bar } from '../../../../src/contract/value/summary';
import { Amount } from '../amount';

const rows = [
  { key: 'planned', label: 'Planned by now', measure: 'planned-value' },
  { key: 'earned', label: 'Earned', measure: 'earned-value' },
  { key: 'spent', label: 'Spent', measure: 'actual-cost' },
  { key: 'forecast', label: 'Forecast of the whole', measure: 'eac' },
] as const satisfies readonly { readonly key: keyof Bar; readonly label: string; readonly measure: string }[];

/** The widest of the amounts fills the bar, so that a forecast beyond the budget shows as such. */
const widest = (bar: Bar): number => Math.max(1, ...rows.map(({ key }) => bar[key].amount?.minor ?? 0), bar.budget.amount?.minor ?? 0);

const share = (minor: number | undefined, of: number): string => `${(100 * Math.max(0, minor ?? 0)) / of}%`;

/** Planned, earned, spent and forecast, each as a length against the budget and in words, and what is in none of them. */
export const MoneyRows = ({ bar }: { readonly bar: Bar }): ReactElement => {
  const most = widest(bar);
  return (
    <>
      <dl className="money-bar">
        {rows.map(({ key, label, measure }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd className="money-track" aria-hidden="true">
              <span className={`money-fill money-${key}`} style={{ inlineSize: share(bar[key].amount?.minor, most) }} />
              {bar.budget.amount !== null && <span className="money-budget" style={{ insetInlineStart: share(bar.budget.amount.minor, most) }} />}
            </dd>
            <dd className="money-amount"><Amount measure={measure} amount={bar[key]} /></dd>
          </div>
        ))}
      </dl>
      {bar.leftOut.map((words) => <p key={words} className="small quiet">{words}</p>)}
    </>
  );
};

/** The same with its budget, and the reserve that stands beside it. */
export const MoneyBar = ({ bar }: { readonly bar: Bar }): ReactElement => (
  <section className="card" aria-label="Money">
    <div className="card-head">
      <h2>Money</h2>
      <p className="quiet">Budget <Amount measure="budget-at-completion" amount={bar.budget} />, reserve beside it <Amount measure="management-reserve" amount={bar.reserve} /></p>
    </div>
    <MoneyRows bar={bar} />
  </section>
);
