import type { ReactElement } from 'react';
import type { BenefitView } from '../../../../src/contract/value/benefits';
import { TimeSeries } from '../../../charts/time-series';

/** Readings over time against baseline and target, once there are two. */
export const Readings = ({ benefit: { name, unit, readings, baseline, target } }: { readonly benefit: BenefitView }): ReactElement | null => {
  if (readings.length < 2) return null;
  const level = (value: number | null, words: string) => (value === null ? [] : [{ name: words, tone: 'neutral' as const, dashed: true, values: readings.map(() => value) }]);
  return (
    <details>
      <summary className="small">{readings.length} readings</summary>
      <TimeSeries
        title={`${name}, in ${unit}`} unit="score" height={160} days={readings.map(({ on }) => on)}
        series={[{ name: 'Measured', tone: 'brand', values: readings.map(({ value }) => value) }, ...level(target, 'Target'), ...level(baseline, 'Before')]}
      />
    </details>
  );
};
