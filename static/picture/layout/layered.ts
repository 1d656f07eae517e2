import { sizes, type Box, type Layout, type LayoutEdge, type LayoutNode, type Point } from './layout';
import { besideOf, cellsOf, orderCells } from './order';
import { heightAt, keepApart, legsByChannel, spreadPorts } from './ports';
import { bandsOf, placeRows } from './rows';
import { strandsOf, type Way } from './strands';
import { layTracks } from './tracks';

/** Positions of the nodes by key, and of the edges by the keys of their ends, so that the order they come in changes nothing. */
const inOrder = (nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): { readonly nodes: readonly number[]; readonly edges: readonly number[] } => {
  const byKey = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  const keyAt = (index: number): string => nodes[index]?.key ?? '';
  return {
    nodes: [...nodes.keys()].sort((one, other) => byKey(keyAt(one), keyAt(other))),
    edges: [...edges.keys()].sort((one, other) => {
      const [first, second] = [edges[one], edges[other]];
      return byKey(keyAt(first?.from ?? -1), keyAt(second?.from ?? -1)) || byKey(keyAt(first?.to ?? -1), keyAt(second?.to ?? -1));
    }),
  };
};

type Channels = { readonly x: readonly number[]; readonly width: readonly number[] };

/** Left edges of the columns, one card and one channel after the other. */
const columnsOf = (widths: readonly number[]): Channels => {
  const x: number[] = [];
  let at: number = sizes.margin;
  for (const width of widths) {
    x.push(at);
    at += sizes.card + width;
  }
  return { x, width: widths };
};

const routeOf = ({ strand, left, right, flipped }: Way, { x }: Channels): readonly Point[] => {
  const [lo, hi] = [left.item.column, right.item.column];
  const within = lo === hi;
  const points: Point[] = [{ x: (x[lo] ?? 0) + sizes.card, y: heightAt(left) }];
  for (let column = lo; column < Math.max(hi, lo + 1); column += 1) {
    const leg = strand.legs[column - strand.lo];
    const passage = column + 1 < hi ? strand.passages[column - strand.lo] : right;
    const [from, to] = [points.at(-1)?.y ?? 0, heightAt(passage ?? right)];
    const turn = (x[column] ?? 0) + sizes.card + (leg?.x ?? 0);
    if (from !== to) points.push({ x: turn, y: from }, { x: turn, y: to });
  }
  points.push({ x: within ? (x[hi] ?? 0) + sizes.card : x[hi] ?? 0, y: heightAt(right) });
  return flipped ? points.reverse() : points;
};

const unordered = <Value>(order: readonly number[], values: readonly Value[]): readonly Value[] => {
  const back: Value[] = [];
  for (const [place, index] of order.entries()) back[index] = values[place] as Value;
  return back;
};

/**
 * Columns by rank from left to right, a band for each lane, long lines through free rows: no line runs through a box. Time
 * grows about with the number of boxes and of columns that lines pass; the same picture comes out whatever the order of
 * the input.
 */
export const layered = (givenNodes: readonly LayoutNode[], givenEdges: readonly LayoutEdge[]): Layout => {
  const order = inOrder(givenNodes, givenEdges);
  const placeOf = new Map(order.nodes.map((index, place) => [index, place]));
  const nodes = order.nodes.map((index) => givenNodes[index] as LayoutNode);
  const edges = order.edges.map((index) => ({ from: placeOf.get(givenEdges[index]?.from ?? -1) ?? -1, to: placeOf.get(givenEdges[index]?.to ?? -1) ?? -1 }));
  const lanes = nodes.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const { items, strands, ways, columns } = strandsOf(nodes, edges);
  const cells = cellsOf(items, columns, lanes);
  orderCells(cells, besideOf(strands));
  spreadPorts(strands);
  const bands = bandsOf(cells, lanes);
  placeRows(cells, strands, bands);
  const legs = legsByChannel(strands, columns);
  keepApart(legs);
  const channels = columnsOf(legs.map((some, column) => (column === columns - 1 && some.length === 0 ? 0 : layTracks(some).width)));
  const ranks = [...new Set(nodes.map(({ rank }) => rank))].sort((one, other) => one - other);
  const boxes = nodes.map(({ height }, index): Box => {
    const item = items[index];
    return { x: channels.x[item?.column ?? 0] ?? 0, y: (item?.y ?? 0) - height / 2, width: sizes.card, height };
  });
  return {
    shape: 'layers',
    width: (channels.x.at(-1) ?? 0) + sizes.card + (channels.width.at(-1) ?? 0) + sizes.margin,
    height: (bands.at(-1)?.y ?? 0) + (bands.at(-1)?.height ?? 0),
    boxes: unordered(order.nodes, boxes),
    routes: unordered(order.edges, ways.map((way) => (way === undefined ? [] : routeOf(way, channels)))),
    lanes: bands,
    columns: ranks.map((rank, column) => ({ rank, x: channels.x[column] ?? 0, width: sizes.card })),
  };
};
