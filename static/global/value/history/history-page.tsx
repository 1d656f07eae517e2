import type { ReactElement } from 'react';
import type { ValueHistory } from '../../../../src/contract/value/history';
import { askGlobal } from '../../../bridge';
import { TimeSeries } from '../../../charts/time-series';
import type { ChartSeries } from '../../../charts/chart-kinds';
import { useAnswer } from '../../../parts/answer';
import { DownloadCsv, type CsvTable } from '../../../parts/download-csv';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton } from '../../../parts/skeleton';
import type { PartProps } from '../part-props';
import { CrossedList } from '../summary/crossed';
import { crossingTable } from './crossing-csv';

const indices = [
  { key: 'cpi', name: 'CPI', tone: 'one' },
  { key: 'spi', name: 'SPI', tone: 'two' },
  { key: 'spiT', name: 'SPI(t)', tone: 'three' },
] as const;

type Index = (typeof indices)[number];

const asReported = ({ name }: Index): string => `${name} as reported`;
const asKnown = ({ name }: Index): string => `${name} as now known`;

const seriesOf = (days: ValueHistory['days'], index: Index): readonly ChartSeries[] => [
  { name: asReported(index), values: days.map((day) => day[index.key].reported), tone: index.tone },
  { name: asKnown(index), values: days.map((day) => day[index.key].known), tone: index.tone, dashed: true },
];

const tableOf = (days: ValueHistory['days']): CsvTable => ({
  headings: ['Day', ...indices.flatMap((index) => [asReported(index), asKnown(index)])],
  rows: days.map((day) => [day.day, ...indices.flatMap(({ key }) => [day[key].reported, day[key].known])]),
});

const SHOWN_CROSSINGS = 6;

const Crossings = ({ crossings }: Pick<ValueHistory, 'crossings'>): ReactElement => (
  <section className="card" aria-label="Limits that were crossed">
    <div className="card-head"><h2>Limits that were crossed</h2>{crossings.length > 0 && <DownloadCsv name="crossed-limits" table={() => crossingTable(crossings)} />}</div>
    {crossings.length === 0
      ? <p className="quiet">No limit was crossed on the days that are recorded.</p>
      : <CrossedList crossings={crossings.slice(0, SHOWN_CROSSINGS)} />}
    {crossings.length > SHOWN_CROSSINGS && <details><summary>Earlier ({crossings.length - SHOWN_CROSSINGS})</summary><CrossedList crossings={crossings.slice(SHOWN_CROSSINGS)} /></details>}
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
        <div className="card-head"><h2>As reported, day by day</h2><DownloadCsv name="history" table={() => tableOf(days)} /></div>
        <p className="small quiet">The full line is what was recorded when the day was over; the digest of each day is in the trail. The dashed line is the same day by all that is known now: work that was delivered, and cost that was posted, since.</p>
        {indices.map((index) => <TimeSeries key={index.key} title={index.name} days={days.map(({ day }) => day)} series={seriesOf(days, index)} unit="ratio" height={180} />)}
      </section>
      <Crossings crossings={crossings} />
    </div>
  );
};
