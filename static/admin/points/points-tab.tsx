import type { ReactElement } from 'react';
import type { AdminView, PointsRow } from '../../../src/contract/admin';
import { DownloadCsv } from '../../parts/download-csv';
import { honestPercent, numberText, percentText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';
import { BudgetEditor } from './budget-editor';
import { causeKeys, causeWords } from './causes';
import { hourText } from './hour-text';
import { PointsChart } from './points-chart';
import { pointsTable } from './points-csv';

const Table = ({ points }: { readonly points: readonly PointsRow[] }): ReactElement => {
  const { locale } = useViewer();
  const used = causeKeys.filter((key) => points.some(({ causes }) => causes.some(({ cause }) => cause === key)));
  const rows = points.filter(({ total }) => total > 0).toReversed();
  return (
    <div className="wide" tabIndex={0} role="region" aria-label="Points by hour and cause">
      <table>
        <thead><tr><th scope="col">Hour</th><th scope="col" className="number">All</th>{used.map((key) => <th key={key} scope="col" className="number">{causeWords[key]}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ hour, total, causes }) => (
            <tr key={hour}>
              <th scope="row">{hourText(hour, locale)}</th><td className="number">{numberText(total, locale)}</td>
              {used.map((key) => <td key={key} className="number">{numberText(causes.find(({ cause }) => cause === key)?.points ?? 0, locale)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

type TabProps = { readonly view: Pick<AdminView, 'points' | 'pointsThisHour' | 'ownPointsThisHour' | 'pointsBudget' | 'health' | 'site'>; readonly changed: () => void };

/** What the app asks of Jira, counted as Jira counts it, for what, and how much of it may be for its own work. */
export const PointsTab = ({ view, changed }: TabProps): ReactElement => {
  const { locale } = useViewer();
  const { points, pointsThisHour, ownPointsThisHour, pointsBudget, health, site } = view;
  const share = honestPercent((100 * ownPointsThisHour) / Math.max(1, pointsBudget));
  return (
    <>
      <section className="card" aria-label="Points spent">
        <h2>What the app asks of Jira</h2>
        <p>
          <strong>{numberText(pointsThisHour, locale)} points</strong> in this hour. Its own work took {numberText(ownPointsThisHour, locale)} of
          them, {percentText(share, locale)} of the {numberText(pointsBudget, locale)} of its budgets.
        </p>
        <p className="small quiet">Jira grants every app a number of points an hour over all its sites: about one for each call and for each issue that comes back. This is the app’s own count. A page’s points may show up a minute late.</p>
        <PointsChart points={points} budget={pointsBudget} />
        <details><summary>The same as a table</summary><p><DownloadCsv name="points" table={() => pointsTable(points)} /></p><Table points={points} /></details>
      </section>
      <BudgetEditor budgets={health.budgets} version={site.version} changed={changed} />
    </>
  );
};
