import type { ReactElement } from 'react';
import type { ValueHistory } from '../../../../src/contract/value/history';
import { askGlobal } from '../../../bridge';
import { TimeSeries } from '../../../charts/time-series';
import type { ChartSeries } from '../../../charts/chart-kinds';
import { useAnswer } from '../../../parts/answer';
import { DownloadCsv, type CsvTable } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton } from '../../../parts/skeleton';
import { StateMark } from '../../../parts/state-mark';
import type { PartProps } from '../part-props';

const seriesOf = (days: ValueHistory['days']): readonly ChartSeries[] => [
  { name: 'CPI as reported', values: days.map(({ cpi }) => cpi.reported), tone: 'one' },
  { name: 'CPI with cost posted since', values: days.map(({ cpi }) => cpi.known), tone: 'one', dashed: true },
  { name: 'SPI as reported', values: days.map(({ spi }) => spi.reported), tone: 'two' },
];

const tableOf = (days: ValueHistory['days']): CsvTable => ({
  headings: ['Day', 'CPI as reported', 'CPI with cost posted since', 'SPI as reported'],
  rows: days.map(({ day, cpi, spi }) => [day, cpi.reported, cpi.known, spi.reported]),
});

const Crossings = ({ crossings }: Pick<ValueHistory, 'crossings'>): ReactElement => (
  <section className="card" aria-label="Limits that were crossed">
    <h3>Limits that were crossed</h3>
    {crossings.length === 0
      ? <p className="quiet">No limit was crossed on the days that are recorded.</p>
      : <ul role="list">{crossings.map(({ day, measure, limit, better, text }) => <li key={`${day} ${measure} ${limit}`}><StateMark state={better ? 'good' : 'bad'} word={better ? 'Better' : 'Worse'} /> {text}</li>)}</ul>}
  </section>
);

/** What was reported of past days, which does not change any more, beside what is known of them by now. */
export const HistoryPage = ({ programId, asOf }: PartProps): ReactElement => {
  const { value, problem, again } = useAnswer(() => askGlobal('valueHistory', { programId, ...(asOf === null ? {} : { asOf }) }), JSON.stringify([programId, asOf]));
  if (problem !== null) return <ProblemPanel problem={problem} retry={again} />;
  if (value === null) return <Loading what="the history"><RowsSkeleton count={6} /></Loading>;
  const { days, crossings, reason } = value;
  if (reason !== null) {
    return (
      <section className="first-step value-guided">
        <h2>History</h2>
        <p>Each day is recorded once it is over: what was planned, earned and spent as the app knew it then. Nothing that is entered later changes it.</p>
        <p className="quiet">{reason}</p>
      </section>
    );
  }
  return (
    <div className="value-page">
      <section className="card" aria-label="As reported">
        <div className="card-head"><h3>As reported, day by day</h3><DownloadCsv name={`history-${programId}`} table={() => tableOf(days)} /></div>
        <p className="small quiet">Earned and planned value are as they were recorded. The dashed line counts cost that was posted later for those days. The digest of each day is in the trail.</p>
        <TimeSeries title="CPI and SPI" days={days.map(({ day }) => day)} series={seriesOf(days)} unit="ratio" height={260} />
      </section>
      <Crossings crossings={crossings} />
    </div>
  );
};
