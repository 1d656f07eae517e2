import type { ReactElement } from 'react';
import type { BenefitView } from '../../../../src/contract/value/benefits';
import type { ChartSeries, Tone } from '../../../charts/chart-kinds';
import { TimeSeries } from '../../../charts/time-series';

/** Readings over time against baseline and target, once there are two. */
export const Readings = ({ benefit: { name: of, unit, readings, baseline, target } }: { readonly benefit: BenefitView }): ReactElement | null => {
  if (readings.length < 2) return null;
  const level = (value: number | null, name: string, tone: Tone): readonly ChartSeries[] => (value === null ? [] : [{ name, tone, values: readings.map(() => value) }]);
  return (
    <details>
      <summary className="small">{readings.length} readings</summary>
      <TimeSeries
        title={unit === '' ? of : `${of}, in ${unit}`} unit="score" height={160} days={readings.map(({ on }) => on)}
        series={[{ name: 'Measured', tone: 'brand', values: readings.map(({ value }) => value) }, ...level(target, 'Target', 'success'), ...level(baseline, 'Before', 'neutral')]}
      />
    </details>
  );
};
