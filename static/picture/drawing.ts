import type { PictureEdge, PictureNode, PictureView } from '../../src/contract/dependencies';
import { layered } from './layout/layered';
import type { Box, Layout, LayoutNode } from './layout/layout';
import { ring } from './layout/ring';

/** Pixels: a card, and the row below it for what it leaves out. */
export const cardHeight = 84;
export const moreHeight = 24;

/** Above this a ring is too large to be seen as one. */
const LARGEST_RING = 40;

/** A picture with the place of everything in it. */
export type Drawing = { readonly view: PictureView; readonly layout: Layout; readonly links: Links };

/** Edges by position, by the node they lead to and by the one they come from. */
export type Links = { readonly into: readonly (readonly number[])[]; readonly out: readonly (readonly number[])[] };

const linksOf = ({ nodes, edges }: PictureView): Links => {
  const [into, out]: readonly [number[][], number[][]] = [nodes.map(() => []), nodes.map(() => [])];
  for (const [index, { from, to }] of edges.entries()) {
    into[to]?.push(index);
    out[from]?.push(index);
  }
  return { into, out };
};

export type Chain = { readonly nodes: ReadonlySet<number>; readonly edges: ReadonlySet<number> };

/** All that a node waits for and all that waits for it, over any number of steps, with the lines between. */
export const chainOf = ({ view: { edges }, links }: Pick<Drawing, 'view' | 'links'>, node: number): Chain => {
  const [nodes, passed] = [new Set([node]), new Set<number>()];
  for (const [side, far] of [[links.into, 'from'], [links.out, 'to']] as const) {
    const [waiting, reached] = [[node], new Set([node])];
    for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
      for (const index of side[here] ?? []) {
        passed.add(index);
        const next = edges[index]?.[far] ?? -1;
        if (reached.has(next)) continue;
        reached.add(next);
        nodes.add(next);
        waiting.push(next);
      }
    }
  }
  return { nodes, edges: passed };
};

/** One cycle and nothing else: each of its issues waits for each other, so that the chain of one is all of it. */
const isRing = (view: PictureView, links: Links): boolean =>
  view.nodes.length > 1 && view.nodes.length <= LARGEST_RING && view.nodes.every(({ inCycle }) => inCycle) && chainOf({ view, links }, 0).nodes.size === view.nodes.length;

/** A cycle alone as a ring, all else in layers. */
export const drawingOf = (view: PictureView): Drawing => {
  const withMore = new Set(view.more.map(({ node }) => node));
  const nodes = view.nodes.map(({ issue: { key }, lane, rank }, index): LayoutNode =>
    ({ key, lane, rank, height: cardHeight + (withMore.has(index) ? moreHeight : 0) }));
  const links = linksOf(view);
  return { view, layout: (isRing(view, links) ? ring : layered)(nodes, view.edges), links };
};

export const meets = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

export const nodeAt = ({ boxes }: Layout, x: number, y: number): number | null => {
  const found = boxes.findIndex((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
  return found < 0 ? null : found;
};

export const nodeOf = ({ view }: Drawing, index: number): PictureNode | undefined => view.nodes[index];

/** Whether this is the link that costs least to cut. */
export const isCut = ({ view: { cut, nodes } }: Drawing, { from, to }: PictureEdge): boolean =>
  cut !== null && nodes[from]?.issue.key === cut.blocker && nodes[to]?.issue.key === cut.blocked;
