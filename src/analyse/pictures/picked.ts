import type { Analysis } from '../analysis';
import { byUrgency } from '../dependencies/urgency';
import { describeWait, type Wait } from '../dependencies/waits';
import { around, openArcs } from './open-arcs';

/** About so many issues can be told apart in one picture. */
export const MOST_NODES = 300;

/** What a person opens beside that still comes in, up to here. */
export const MOST_OPENED = 600;

export type Side = 'blockers' | 'blocked';

/** What one asked to see beside an issue that the picture left out. */
export type Opened = { readonly node: number; readonly side: Side };

/** Which arcs a picture is about: all open ones, or those that a filter leaves. */
export type Keeps = (edge: number) => boolean;

/** The nodes of a picture, in the order they were chosen; `focus` is what it was asked for. */
export type Picked = { readonly nodes: readonly number[]; readonly focus: ReadonlySet<number>; readonly keeps: Keeps };

export const all: Keeps = () => true;

/** The arcs of a picture on one side of a node. */
export const neighbours = (analysis: Analysis, node: number, side: Side, keeps: Keeps): readonly { readonly node: number; readonly edge: number }[] => {
  const arcs = openArcs(analysis);
  return around(side === 'blockers' ? arcs.in : arcs.out, node).filter((one) => one.node !== node && keeps(one.edge));
};

/** Nodes that arcs lead to, each once, those of the most urgent dependencies first. */
export const urgentFirst = (analysis: Analysis, found: readonly { readonly node: number; readonly edge: number }[]): readonly number[] => {
  const waits = found.flatMap(({ node, edge }): { node: number; wait: Wait }[] => {
    const wait = describeWait(analysis, edge);
    return wait === null ? [] : [{ node, wait }];
  });
  return [...new Set(waits.sort((a, b) => byUrgency(a.wait, b.wait)).map(({ node }) => node))];
};

/** Adds what was opened, in the order it was: beside each node that is there what stands next to it on that side. */
export const withOpened = (analysis: Analysis, picked: Picked, opened: readonly Opened[]): Picked => {
  const nodes = new Set(picked.nodes);
  for (const { node, side } of opened) {
    if (!nodes.has(node)) continue;
    for (const next of urgentFirst(analysis, neighbours(analysis, node, side, picked.keeps))) if (nodes.size < MOST_OPENED) nodes.add(next);
  }
  return { ...picked, nodes: [...nodes] };
};

/** What a picture leaves out beside each of its nodes. */
export type LeftOut = Opened & { readonly count: number };

export const leftOutBeside = (analysis: Analysis, { nodes, keeps }: Picked): readonly LeftOut[] => {
  const inside = new Set(nodes);
  return nodes.flatMap((node) => (['blockers', 'blocked'] as const).flatMap((side): LeftOut[] => {
    const count = new Set(neighbours(analysis, node, side, keeps).map((one) => one.node).filter((next) => !inside.has(next))).size;
    return count === 0 ? [] : [{ node, side, count }];
  }));
};
