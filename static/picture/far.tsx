import { useMemo, type ReactElement } from 'react';
import type { PictureNode } from '../../src/contract/dependencies';
import { isCut, type Chain, type Drawing } from './drawing';
import { edgeKind, lookOf, type EdgeKind } from './edge-look';
import type { Box } from './layout/layout';
import type { Paint } from './paint';

type FarProps = { readonly drawing: Drawing; readonly paint: Paint; readonly lit: Chain | null };

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

/** All lines of one kind as one path: thousands of them stay quick to draw and to move. */
export const FarEdges = ({ drawing, paint, lit }: FarProps): ReactElement => {
  const all = useMemo(() => edgePaths(drawing, null), [drawing]);
  const bright = useMemo(() => (lit === null ? [] : edgePaths(drawing, lit.edges)), [drawing, lit]);
  const line = ({ kind, path }: { readonly kind: EdgeKind; readonly path: string }): ReactElement => {
    const { colour, width } = lookOf(kind, kind === 'critical', paint);
    return <path key={kind} d={path} fill="none" stroke={colour} strokeWidth={width * 2} strokeDasharray={kind === 'late' || kind === 'cycle' ? '24 12' : undefined} />;
  };
  return <g aria-hidden="true"><g className="edge">{all.map(line)}</g>{bright.length > 0 && <g className="edge lit">{bright.map(line)}</g>}</g>;
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
export const FarNodes = ({ drawing, paint, lit }: FarProps): ReactElement => {
  const all = useMemo(() => boxPaths(drawing, null), [drawing]);
  const bright = useMemo(() => (lit === null ? [] : boxPaths(drawing, lit.nodes)), [drawing, lit]);
  const fills: Readonly<Record<Look, string>> = { late: paint.dangerLine, critical: paint.card, done: paint.band, open: paint.card };
  const box = ({ kind, path }: { readonly kind: Look; readonly path: string }): ReactElement =>
    <path key={kind} d={path} fill={fills[kind]} stroke={kind === 'critical' ? paint.text : paint.line} strokeWidth={kind === 'critical' ? 14 : 5} />;
  return <g aria-hidden="true"><g className="node-place">{all.map(box)}</g>{bright.length > 0 && <g className="node-place lit">{bright.map(box)}</g>}</g>;
};
