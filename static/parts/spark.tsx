import type { ReactElement } from 'react';
import { sparkRuns } from './spark-path';

const box = { width: 96, height: 24, inset: 3 };

/** Twelve weeks at a glance. The words beside it say the same, so it is not read out. */
export const Spark = ({ trend }: { readonly trend: readonly (number | null)[] }): ReactElement | null => {
  const known = trend.filter((value) => value !== null).length;
  if (known < 2) return null;
  const { runs, last } = sparkRuns(trend, box);
  return (
    <svg className="spark" viewBox={`0 0 ${box.width} ${box.height}`} width={box.width} height={box.height} aria-hidden="true">
      {runs.map((run) => <path key={run} d={run} />)}
      {last !== null && <circle cx={last.x} cy={last.y} r="2.5" />}
    </svg>
  );
};
