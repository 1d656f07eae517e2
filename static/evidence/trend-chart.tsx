import { lazy, Suspense, type ReactElement } from 'react';
import type { EvidenceView } from '../../src/contract/overview';
import { trendDays } from './trend-days';

const TimeSeries = lazy(async () => ({ default: (await import('../charts/time-series')).TimeSeries }));

const HEIGHT = 200;

/** The past weeks of a measure that is followed; nothing where fewer than two of them are known. */
export const TrendChart = ({ view: { figure, asOf } }: { readonly view: EvidenceView }): ReactElement | null => {
  const { trend, name, unit, currency } = figure;
  if (trend.filter((value) => value !== null).length < 2) return null;
  return (
    <section>
      <h3>The last {trend.length - 1} weeks</h3>
      <Suspense fallback={<div style={{ blockSize: HEIGHT }} />}>
        <TimeSeries title={`${name}, week by week`} days={trendDays(asOf, trend.length)} series={[{ name, values: trend, tone: 'brand' }]} unit={unit === 'money' && currency !== undefined ? `money:${currency}` : unit} height={HEIGHT} />
      </Suspense>
    </section>
  );
};
