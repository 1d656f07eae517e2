import type { ReactElement } from 'react';
import type { PointsRow } from '../../../src/contract/admin';
import { numberText } from '../../parts/number-text';
import { useViewer } from '../../parts/viewer';
import { causeKeys, causeWords } from './causes';
import { hourText } from './hour-text';

const [HEIGHT, BAR, GAP] = [120, 20, 6];

type Piece = { readonly cause: string; readonly y: number; readonly height: number };

/** The pieces of one bar from the ground up, in the order of the causes. */
export const piecesOf = ({ causes }: PointsRow, most: number): readonly Piece[] => {
  let top = HEIGHT;
  return causeKeys.flatMap((key) => {
    const points = causes.find(({ cause }) => cause === key)?.points ?? 0;
    if (points === 0) return [];
    const height = Math.max(1, (points / most) * HEIGHT);
    top -= height;
    return [{ cause: key, y: top, height }];
  });
};

const Bar = ({ row, at, most, locale }: { readonly row: PointsRow; readonly at: number; readonly most: number; readonly locale: string }): ReactElement => (
  <g transform={`translate(${at * (BAR + GAP)} 0)`}>
    <title>{`${hourText(row.hour, locale)}: ${numberText(row.total, locale)} points`}</title>
    <rect className="bar-ground" y={HEIGHT - 1} width={BAR} height={1} />
    {piecesOf(row, most).map(({ cause, y, height }) => <rect key={cause} className={`cause-${causeKeys.indexOf(cause)}`} y={y} width={BAR} height={height} />)}
  </g>
);

/** A budget that is higher than this many times the highest bar would flatten all bars: it is told in words then. */
const SHOWN_UP_TO = 4;

const BudgetLine = ({ budget, scale, width }: { readonly budget: number; readonly scale: number; readonly width: number }): ReactElement | null => {
  const y = HEIGHT - (budget / scale) * HEIGHT;
  return <line className="budget-line" x1={0} x2={width} y1={y} y2={y} vectorEffect="non-scaling-stroke" />;
};

const budgetWords = (budget: number, isShown: boolean, locale: string): string =>
  `Budgets of the app’s own work: ${numberText(budget, locale)} points${isShown ? ', the line' : ', far above'}`;

type ChartProps = { readonly points: readonly PointsRow[]; readonly budget: number };

/** The last 24 hours as bars, with the budget as a line; the table below says the same in numbers. */
export const PointsChart = ({ points, budget }: ChartProps): ReactElement => {
  const { locale } = useViewer();
  const highest = Math.max(1, ...points.map(({ total }) => total));
  const isShown = budget <= SHOWN_UP_TO * highest;
  const most = isShown ? Math.max(highest, budget) : highest;
  const used = causeKeys.filter((key) => points.some(({ causes }) => causes.some(({ cause }) => cause === key)));
  const width = points.length * (BAR + GAP) - GAP;
  return (
    <figure className="points-chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={`Points spent in each of the last 24 hours, at most ${numberText(highest, locale)} in one; ${budgetWords(budget, isShown, locale)}`}>
        {points.map((row, at) => <Bar key={row.hour} row={row} at={at} most={most} locale={locale} />)}
        {isShown && <BudgetLine budget={budget} scale={most} width={width} />}
      </svg>
      <figcaption className="small quiet">
        <span className="points-axis"><span>{hourText(points[0]?.hour ?? '', locale)}</span><span>highest bar: {numberText(highest, locale)} points</span><span>now</span></span>
        <p>{budgetWords(budget, isShown, locale)}</p>
        <ul role="list" className="legend">{used.map((key) => <li key={key}><span className={`swatch cause-${causeKeys.indexOf(key)}`} aria-hidden="true" />{causeWords[key]}</li>)}</ul>
      </figcaption>
    </figure>
  );
};
