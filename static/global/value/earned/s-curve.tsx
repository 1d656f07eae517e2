import { lazy, Suspense, type ReactElement } from 'react';
import type { BaselineHead, EarnedCurve } from '../../../../src/contract/value/earned';
import { markOf } from './baseline-words';

const TimeSeries = lazy(async () => ({ default: (await import('../../../charts/time-series')).TimeSeries }));

const HEIGHT = 300;

const same = (a: readonly (number | null)[], b: readonly (number | null)[]): boolean => a.every((value, at) => value === b[at]);

type CurveProps = { readonly curve: EarnedCurve; readonly asOf: string; readonly reason: string | null; readonly baselines: readonly BaselineHead[] };

/** Planned, earned and spent over the whole plan, and where cost is heading by each kind of estimate. */
export const SCurve = ({ curve: { currency, days, planned, earned, spentReported, spentKnown, forecast }, asOf, reason, baselines }: CurveProps): ReactElement => {
  const ahead = new Map(forecast.map((one) => [one.day, one]));
  const at = (of: 'low' | 'middle' | 'high') => days.map((day) => ahead.get(day)?.[of] ?? null);
  const series = [
    { name: 'Planned (PV)', values: planned, tone: 'neutral' as const },
    { name: 'Earned (EV)', values: earned, tone: 'success' as const },
    { name: 'Spent (AC), as reported', values: spentReported, tone: 'brand' as const },
    ...(same(spentReported, spentKnown) ? [] : [{ name: 'Spent, as now known', values: spentKnown, tone: 'warning' as const, dashed: true }]),
    ...(forecast.length === 0 ? [] : [{ name: 'Forecast', values: at('middle'), tone: 'information' as const, dashed: true }]),
  ];
  const bands = forecast.length === 0 ? [] : [{ name: 'Forecast, by all kinds', low: at('low'), high: at('high'), tone: 'information' as const }];
  const resets = baselines.flatMap(({ zero, from }) => (zero === null ? [] : [{ day: from, label: markOf(zero) }]));
  return (
    <section className="card" aria-label="Planned, earned and spent">
      <h2>Planned, earned, spent</h2>
      {days.length === 0
        ? <p className="quiet">{reason ?? 'Nothing is planned yet.'}</p>
        : (
          <Suspense fallback={<div style={{ blockSize: HEIGHT }} />}>
            <TimeSeries title="Planned, earned and spent" days={days} series={series} bands={bands} marks={[...resets, { day: asOf, label: 'Today' }]} unit={currency === null ? 'money' : `money:${currency}`} height={HEIGHT} reason={reason} />
          </Suspense>
        )}
    </section>
  );
};
