import type { ReactElement } from 'react';
import type { TeamMonthCell } from '../../../../src/contract/value/costs';
import { DownloadCsv } from '../../../parts/download-csv';
import { Amount } from './amount';
import { monthTable } from './cost-csv';

/** What each team cost in each month; a cell that would tell what one person costs stays empty, and says so. */
export const MonthTable = ({ months: cells }: { readonly months: readonly TeamMonthCell[] }): ReactElement => {
  const months = [...new Set(cells.map(({ month }) => month))].sort();
  const teams = [...new Set(cells.map(({ team }) => team))].sort();
  const cell = new Map(cells.map((one) => [`${one.team}\n${one.month}`, one.actual]));
  return (
    <section className="card" aria-label="Teams by month">
      <div className="cost-head"><h2>Teams by month</h2><DownloadCsv name="cost-by-month" table={() => monthTable(cells)} /></div>
      <div className="wide" tabIndex={0} role="region" aria-label="Cost of teams by month">
        <table className="cost-table">
          <thead><tr><th scope="col">Team</th>{months.map((month) => <th key={month} scope="col" className="number">{month}</th>)}</tr></thead>
          <tbody>
            {teams.map((team) => (
              <tr key={team}>
                <th scope="row" dir="auto">{team}</th>
                {months.map((month) => {
                  const of = cell.get(`${team}\n${month}`);
                  return <td key={month} className="number">{of !== undefined && <Amount measure="cost-team-month" of={of} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small quiet">Work of fewer than three people in a month is withheld, since it would tell what they cost.</p>
    </section>
  );
};
