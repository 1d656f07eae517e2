import type { ReactElement } from 'react';
import type { Layout } from './layout/layout';
import type { Paint } from './paint';

type GroundProps = { readonly layout: Layout; readonly paint: Paint; readonly today: number | null; readonly left: number; readonly right: number };

/** What cards stand on: a band for each lane, every other one darker, and the line of today. */
export const Ground = ({ layout: { lanes, height }, paint, today, left, right }: GroundProps): ReactElement => (
  <g aria-hidden="true">
    {lanes.map(({ lane, y, height: high }, at) => (
      <g key={lane}>
        {at % 2 === 1 && <rect x={left} y={y} width={right - left} height={high} fill={paint.band} />}
        {at > 0 && <path d={`M${left} ${y}H${right}`} stroke={paint.border} vectorEffect="non-scaling-stroke" />}
      </g>
    ))}
    {today !== null && <path d={`M${today} 0V${height}`} stroke={paint.today} strokeWidth="2" strokeDasharray="2 5" strokeLinecap="round" vectorEffect="non-scaling-stroke" />}
  </g>
);
