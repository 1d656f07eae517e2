import type { PictureEdge } from '../../src/contract/dependencies';
import type { Paint } from './paint';

/** How a line looks: never by colour alone, but by its weight and its dashes too. */
export type EdgeLook = { readonly colour: string; readonly width: number; readonly dash: string | null; readonly arrow: number; readonly layer: number };

export type EdgeKind = 'critical' | 'late' | 'cycle' | 'cut' | 'waiting' | 'coming' | 'untold';

/** The word a line goes by where it goes by one: in the legend and where many are drawn as one. */
export const edgeKind = ({ health, state, critical }: PictureEdge, cut: boolean): EdgeKind => {
  if (cut) return 'cut';
  if (health === 'late') return 'late';
  if (health === 'cycle') return 'cycle';
  return critical ? 'critical' : state;
};

const dashes: Readonly<Record<EdgeKind, string | null>> = { cut: '10 5', late: '8 4', cycle: '3 3', critical: null, waiting: null, coming: null, untold: '1 5' };

const layers: readonly EdgeKind[] = ['untold', 'coming', 'waiting', 'cycle', 'late', 'cut', 'critical'];

const colourOf = (kind: EdgeKind, critical: boolean, paint: Paint): string => {
  if (kind === 'late' || kind === 'cycle' || kind === 'cut') return paint.dangerLine;
  if (critical) return paint.text;
  return kind === 'waiting' ? paint.subtle : paint.line;
};

const widthOf = (kind: EdgeKind, critical: boolean): number => {
  if (critical) return 3.5;
  if (kind === 'cut') return 3;
  return kind === 'coming' || kind === 'untold' ? 1.25 : 2;
};

export const lookOf = (kind: EdgeKind, critical: boolean, paint: Paint): EdgeLook => ({
  colour: colourOf(kind, critical, paint), width: widthOf(kind, critical), dash: dashes[kind], arrow: critical || kind === 'cut' ? 12 : 10, layer: layers.indexOf(kind) + (critical ? layers.length : 0),
});

export const edgeLook = (edge: PictureEdge, cut: boolean, paint: Paint): EdgeLook => lookOf(edgeKind(edge, cut), edge.critical, paint);
