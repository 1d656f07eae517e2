import type { ReactElement } from 'react';
import type { CaseColumn, CaseView } from '../../../../src/contract/value/case';
import { FigureValue } from '../../../parts/figure';
import { Amount } from '../costs/amount';

const scopeWords: Readonly<Record<CaseColumn['scope'], string>> = { planned: 'As planned', 'to-date': 'To date', forecast: 'Forecast', 'to-go': 'To go' };

/** The same figures of four sets of flows beside each other. */
export const ScopeTable = ({ view }: { readonly view: CaseView }): ReactElement => (
  <div className="wide" tabIndex={0} role="region" aria-label="Worth">
    <table className="outcome-table">
      <thead><tr><th scope="col">Figure</th>{view.columns.map(({ scope }) => <th key={scope} scope="col" className="number">{scopeWords[scope]}</th>)}</tr></thead>
      <tbody>
        <tr><th scope="row">Net present value</th>{view.columns.map(({ scope, npv }) => <td key={scope} className="number"><Amount measure={`npv-${scope}`} of={npv} /></td>)}</tr>
        <tr><th scope="row">Return, discounted</th>{view.columns.map(({ scope, discounted }) => <td key={scope} className="number"><FigureValue figure={{ measure: `roi-${scope}`, unit: 'percent', ...discounted }} /></td>)}</tr>
        <tr><th scope="row">Return, undiscounted</th>{view.columns.map(({ scope, simple }) => <td key={scope} className="number"><FigureValue figure={{ measure: `simple-roi-${scope}`, unit: 'percent', ...simple }} /></td>)}</tr>
        <tr><th scope="row">Payback</th>{view.columns.map(({ scope, payback }) => <td key={scope} className="number">{scope === 'to-go' || scope === 'to-date' ? '' : <FigureValue figure={{ measure: `payback-${scope}`, unit: 'years', ...payback }} />}</td>)}</tr>
      </tbody>
    </table>
  </div>
);

/** Benefits and costs of each year: planned, what came, and what is still to. */
export const YearTable = ({ view }: { readonly view: CaseView }): ReactElement => {
  const cell = (measure: string, minor: number | null): ReactElement =>
    <td className="number"><Amount measure={measure} of={{ amount: minor === null || view.currency === null ? null : { minor, currency: view.currency }, reason: minor === null ? 'not known' : null }} /></td>;
  return (
    <div className="wide" tabIndex={0} role="region" aria-label="Benefits and costs by year">
      <table className="outcome-table">
        <thead>
          <tr><th scope="col" rowSpan={2}>Year</th><th scope="colgroup" colSpan={3} className="number">Benefits</th><th scope="colgroup" colSpan={3} className="number">Costs</th><th scope="col" rowSpan={2} className="number">Net, discounted, added up</th></tr>
          <tr>{['benefits', 'costs'].flatMap((side) => ['planned', 'to date', 'to go'].map((words) => <th key={`${side} ${words}`} scope="col" className="number">{words}</th>))}</tr>
        </thead>
        <tbody>
          {view.years.map((row) => (
            <tr key={row.year}>
              <th scope="row">{row.year} <span className="quiet small">year {row.index}</span></th>
              {cell('benefit-planned', row.benefitPlanned)}{cell('benefit-to-date', row.benefitToDate)}{cell('benefit-to-go', row.benefitToGo)}
              {cell('cost-planned', row.costPlanned)}{cell('cost-to-date', row.costToDate)}{cell('cost-to-go', row.costToGo)}{cell('net-cumulative', row.cumulative)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
