import type { ReactElement } from 'react';
import type { Drawing } from './drawing';
import { isCut } from './drawing';
import { edgeKind, lookOf, type EdgeKind } from './edge-look';
import { livePaint, type Paint } from './paint';
import { isUndated } from './words';

const words: Readonly<Record<EdgeKind, string>> = {
  critical: 'on the critical chain', late: 'late: planned to end after it is needed', cycle: 'in a cycle', cut: 'costs least to cut',
  waiting: 'waits now', coming: 'will wait later', untold: 'not known whether it waits yet',
};

const order: readonly EdgeKind[] = ['critical', 'late', 'cycle', 'cut', 'waiting', 'coming', 'untold'];

export type LegendItem = { readonly kind: EdgeKind; readonly text: string };

/** The kinds of line that a picture has, in words. */
export const legendOf = (drawing: Drawing): readonly LegendItem[] => {
  const found = new Set(drawing.view.edges.flatMap((edge) => [edgeKind(edge, isCut(drawing, edge)), ...(edge.critical ? ['critical' as const] : [])]));
  return order.filter((kind) => found.has(kind)).map((kind) => ({ kind, text: words[kind] }));
};

export const LegendLine = ({ kind, paint, y }: { readonly kind: EdgeKind; readonly paint: Paint; readonly y: number }): ReactElement => {
  const { colour, width, dash } = lookOf(kind, kind === 'critical', paint);
  return <><path d={`M0 ${y}H26`} stroke={colour} strokeWidth={width} strokeDasharray={dash ?? undefined} /><path d={`M34 ${y}L25 ${y - 4}V${y + 4}Z`} fill={colour} /></>;
};

const cards = ({ view: { nodes }, layout }: Drawing): readonly string[] => [
  nodes.some(({ critical }) => critical) ? 'double frame: on the critical chain' : null,
  nodes.some(({ outside }) => outside) ? 'dashed frame: outside the program' : null,
  nodes.some(({ lateBy }) => lateBy !== null) ? 'late 3 d: ends that many working days after its plan' : null,
  layout.routes.some((route) => layout.shape === 'layers' && (route.at(-1)?.x ?? 0) <= (route[0]?.x ?? -1)) ? 'empty arrow: runs back in time' : null,
].filter((text) => text !== null);

/** Which way it is read; without a single day it is an order, not time, that runs to the right. */
const direction = ({ view, layout }: Drawing): string => {
  if (layout.shape !== 'layers') return 'Arrows run from what is waited for to what waits.';
  const undated = view.ranks.every((_, rank) => isUndated(view, rank));
  return `${undated ? 'The order' : 'Time'} runs to the right: first what is waited for, then what waits.`;
};

/** What the lines and frames of this picture mean; only those it has. */
export const Legend = ({ drawing }: { readonly drawing: Drawing }): ReactElement => (
  <ul className="picture-legend" role="list" aria-label="What lines and frames mean">
    <li className="legend-direction">{direction(drawing)}</li>
    {legendOf(drawing).map(({ kind, text }) => (
      <li key={kind}><svg width="36" height="12" aria-hidden="true"><LegendLine kind={kind} paint={livePaint} y={6} /></svg>{text}</li>
    ))}
    {cards(drawing).map((text) => <li key={text}>{text}</li>)}
  </ul>
);
