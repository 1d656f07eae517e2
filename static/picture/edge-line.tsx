import { memo, type ReactElement } from 'react';
import type { PictureEdge } from '../../src/contract/dependencies';
import { edgeLook } from './edge-look';
import type { Layout, Point } from './layout/layout';
import type { Paint } from './paint';
import { arrowPath, halfway, routePath } from './route-path';

type EdgeProps = { readonly edge: PictureEdge; readonly route: readonly Point[]; readonly shape: Layout['shape']; readonly cut: boolean; readonly paint: Paint; /** How much heavier it is drawn, where it is seen from farther. */ readonly weight: number };

/** Scissors, on the link that costs least to cut. */
export const Scissors = ({ at: { x, y }, paint }: { readonly at: Point; readonly paint: Paint }): ReactElement => (
  <g transform={`translate(${x} ${y})`}>
    <circle r="13" fill={paint.card} stroke={paint.dangerLine} strokeWidth="2" />
    <g fill="none" stroke={paint.danger} strokeWidth="1.6" strokeLinecap="round">
      <circle cx="-4.5" cy="-3.8" r="2.2" /><circle cx="-4.5" cy="3.8" r="2.2" /><path d="M-2.8-2.4L6.5 4.2M-2.8 2.4L6.5-4.2" />
    </g>
  </g>
);

/** One dependency, from blocker to blocked. A line that runs back in time has an empty arrow. */
export const EdgeLine = memo(({ edge, route, shape, cut, paint, weight }: EdgeProps): ReactElement | null => {
  if (route.length < 2) return null;
  const look = edgeLook(edge, cut, paint);
  const { colour } = look;
  const [width, arrow] = [look.width * weight, look.arrow * (weight + 1) / 2];
  const dash = look.dash?.split(' ').map((part) => Number(part) * weight).join(' ');
  const back = shape === 'layers' && (route.at(-1)?.x ?? 0) <= (route[0]?.x ?? 0);
  return (
    <>
      <path d={routePath(route, shape, arrow)} fill="none" stroke={colour} strokeWidth={width} strokeDasharray={dash} strokeLinejoin="round" />
      <path d={arrowPath(route, arrow)} fill={back ? paint.surface : colour} stroke={colour} strokeWidth={back ? 1.5 : 0.5} strokeLinejoin="round" />
      {cut && <Scissors at={halfway(route, shape)} paint={paint} />}
    </>
  );
});
EdgeLine.displayName = 'EdgeLine';
