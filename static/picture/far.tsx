import { memo, useMemo, type ReactElement } from 'react';
import type { PictureNode } from '../../src/contract/dependencies';
import { isCut, type Chain, type Drawing } from './drawing';
import { edgeKind, lookOf, type EdgeKind } from './edge-look';
import type { Box } from './layout/layout';
import type { Paint } from './paint';

/** `only`: what is lit; null for everything. `scale`: about the zoom, so that lines can be seen however far away they are. */
type FarProps = { readonly drawing: Drawing; readonly paint: Paint; readonly only: Chain | null; readonly scale: number };

const plainPath = (route: readonly { readonly x: number; readonly y: number }[]): string =>
  route.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('');

const boxPath = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}Z`;

const grouped = <Key extends string>(parts: readonly { readonly kind: Key; readonly path: string }[]): readonly { readonly kind: Key; readonly path: string }[] => {
  const paths = new Map<Key, string[]>();
  for (const { kind, path } of parts) {
    const known = paths.get(kind);
    if (known === undefined) paths.set(kind, [path]);
    else known.push(path);
  }
  return [...paths].map(([kind, all]) => ({ kind, path: all.join('') }));
};

const edgePaths = (drawing: Drawing, only: ReadonlySet<number> | null): readonly { readonly kind: EdgeKind; readonly path: string }[] => {
  const { view: { edges }, layout: { routes } } = drawing;
  return grouped(edges.flatMap((edge, index) => (only === null || only.has(index) ? [{ kind: edge.critical ? 'critical' as const : edgeKind(edge, isCut(drawing, edge)), path: plainPath(routes[index] ?? []) }] : [])));
};

/** Pixels of the screen: a hair for most, more for what matters; no dashes, which would run together. */
const weights: Readonly<Record<EdgeKind, number>> = { critical: 1.5, late: 0.75, cycle: 0.75, cut: 1.5, waiting: 0.4, coming: 0.25, untold: 0.25 };

/** All lines of one kind as one path: thousands of them stay quick to draw and to move. */
const FarEdges = ({ drawing, paint, only, scale }: FarProps): ReactElement => {
  const paths = useMemo(() => edgePaths(drawing, only?.edges ?? null), [drawing, only]);
  return <>{paths.map(({ kind, path }) => <path key={kind} d={path} fill="none" stroke={lookOf(kind, kind === 'critical', paint).colour} strokeWidth={weights[kind] / scale} />)}</>;
};

type Look = 'late' | 'critical' | 'done' | 'open';

const lookOfNode = ({ lateBy, critical, issue }: PictureNode): Look => {
  if (lateBy !== null) return 'late';
  if (critical) return 'critical';
  return issue.category === 'done' ? 'done' : 'open';
};

const boxPaths = ({ view: { nodes }, layout: { boxes } }: Drawing, only: ReadonlySet<number> | null): readonly { readonly kind: Look; readonly path: string }[] =>
  grouped(nodes.flatMap((node, index) => {
    const box = boxes[index];
    return box === undefined || (only !== null && !only.has(index)) ? [] : [{ kind: lookOfNode(node), path: boxPath(box) }];
  }));

/** Cards from so far that only their place and what is the matter can be seen: late ones are filled, critical ones framed. */
const FarNodes = ({ drawing, paint, only, scale }: FarProps): ReactElement => {
  const paths = useMemo(() => boxPaths(drawing, only?.nodes ?? null), [drawing, only]);
  const fills: Readonly<Record<Look, string>> = { late: paint.dangerLine, critical: paint.card, done: paint.band, open: paint.card };
  return <>{paths.map(({ kind, path }) => <path key={kind} d={path} fill={fills[kind]} stroke={kind === 'critical' ? paint.text : paint.line} strokeWidth={(kind === 'critical' ? 1.5 : 0.5) / scale} />)}</>;
};

/** A picture from far away: all of it, or of it what is lit. */
export const FarScene = memo((props: FarProps): ReactElement => <g aria-hidden="true"><FarEdges {...props} /><FarNodes {...props} /></g>);
FarScene.displayName = 'FarScene';
