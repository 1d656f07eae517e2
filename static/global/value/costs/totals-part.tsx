import { useState, type ReactElement } from 'react';
import type { AmountView } from '../../../../src/contract/value/money';
import type { CostPart, CostsView } from '../../../../src/contract/value/costs';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { PlainButton } from '../../../parts/button';
import { DownloadCsv } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { RowsSkeleton } from '../../../parts/skeleton';
import { Amount } from './amount';
import { partTable } from './cost-csv';
import { MonthTable } from './month-table';

type At = { readonly programId: string; readonly asOf?: string };

const Tile = ({ name, measure, of }: { readonly name: string; readonly measure: string; readonly of: AmountView }): ReactElement => (
  <li className="cost-tile">
    <span className="tile-name">{name}</span>
    <span className="tile-value"><Amount measure={measure} of={of} /></span>
    {of.reason !== null && <span className="tile-reason">{of.reason}</span>}
  </li>
);

const partWords: Readonly<Record<CostPart, string>> = { project: 'Project', package: 'Package', team: 'Team' };

const ROWS = 100;

/** Budget, cost and forecast of each part, a page at a time. */
const PartTable = ({ at }: { readonly at: At }): ReactElement => {
  const [part, setPart] = useState<CostPart>('project');
  const [from, setFrom] = useState(0);
  const { value: page, problem, again } = useAnswer(() => askGlobal('costTable', { ...at, part, from }), JSON.stringify([at, part, from]));
  return (
    <section className="card" aria-label="By part">
      <div className="cost-head">
        <h2>By</h2>
        <select aria-label="By" value={part} onChange={(event) => { setPart(event.target.value as CostPart); setFrom(0); }}>
          {Object.entries(partWords).map(([key, word]) => <option key={key} value={key}>{word.toLowerCase()}</option>)}
        </select>
        {page !== null && page.total > 0 && <DownloadCsv name={`cost-by-${part}`} table={() => partTable(at, part)} />}
      </div>
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      {page === null && problem === null && <RowsSkeleton count={4} />}
      {page !== null && page.total === 0 && <p className="quiet">No {part} has a budget or a cost yet.</p>}
      {page !== null && page.total > 0 && (
        <div className="wide" tabIndex={0} role="region" aria-label={`Cost by ${part}`}>
          <table className="cost-table">
            <thead><tr><th scope="col">{partWords[part]}</th><th scope="col" className="number">Budget</th><th scope="col" className="number">Actual</th><th scope="col" className="number">Rest</th><th scope="col" className="number">Forecast</th></tr></thead>
            <tbody>
              {page.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" dir="auto">{row.name}</th>
                  {(['budget', 'actual', 'rest', 'forecast'] as const).map((key) => <td key={key} className="number"><Amount measure={`cost-${key}-of`} of={row[key]} /></td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page !== null && page.total > ROWS && (
        <p className="cost-pages">
          <PlainButton disabled={from === 0} onClick={() => setFrom(from - ROWS)}>Before</PlainButton>
          <span className="quiet">{from + 1} to {from + page.rows.length} of {page.total}</span>
          <PlainButton disabled={from + ROWS >= page.total} onClick={() => setFrom(from + ROWS)}>Next</PlainButton>
        </p>
      )}
    </section>
  );
};

/** The sums, what is not in them, and where they come from. */
export const TotalsPart = ({ view, at }: { readonly programId: string; readonly view: CostsView; readonly at: At }): ReactElement => (
  <>
    <ul className="tiles cost-tiles" role="list">
      <Tile name="Budget" measure="cost-budget" of={view.totals.budget} />
      <Tile name="Actual cost" measure="cost-actual" of={view.totals.actual} />
      <Tile name="Rest, estimated" measure="cost-rest" of={view.totals.rest} />
      <Tile name="Forecast: actual and rest" measure="cost-forecast" of={view.totals.forecast} />
    </ul>
    {view.gaps.length > 0 && <ul className="cost-gaps" aria-label="What is in no total">{view.gaps.map((gap) => <li key={gap}>{gap}</li>)}</ul>}
    <PartTable at={at} />
    <section className="card" aria-label="CapEx and OpEx">
      <h2>CapEx and OpEx</h2>
      <dl className="cost-classes">
        <div><dt>CapEx</dt><dd><Amount measure="cost-capex" of={view.classes.capex} /></dd></div>
        <div><dt>OpEx</dt><dd><Amount measure="cost-opex" of={view.classes.opex} /></dd></div>
        <div><dt>Not decided</dt><dd><Amount measure="cost-undecided" of={view.classes.undecided} /></dd></div>
        <div><dt>Outside the baseline</dt><dd><Amount measure="cost-outside" of={view.outside} /></dd></div>
      </dl>
      <p className="small quiet">By the policy of each day. Not accounting advice.</p>
    </section>
    {view.months.length > 0 && <MonthTable months={view.months} />}
  </>
);
