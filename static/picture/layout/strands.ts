import { sizes, type LayoutEdge, type LayoutNode } from './layout';

/** What takes up a row in a column: a box, or the passage of a line. `y` is its middle; `pos` orders it within the column; `wish` is what the step at work would have either be. */
export type Item = { readonly key: string; readonly column: number; readonly lane: number; readonly height: number; readonly box: boolean; pos: number; y: number; wish: number };

/** Where a line leaves or enters an item, from the item's middle. Both sides of a passage share one. */
export type Terminal = { readonly item: Item; offset: number };

/** A strand between two columns: it leaves the left one and enters the right one, over an upright at `x`. */
export type Leg = { readonly left: Terminal[]; readonly right: Terminal[]; x: number };

/**
 * Lines that are led together: those of one hub, else one alone. `lo` and `hi` are its outermost columns; `legs` runs
 * along the channels from `lo` on, `passages` along the columns between.
 */
export type Strand = { readonly lo: number; readonly hi: number; readonly legs: readonly Leg[]; readonly passages: readonly Terminal[] };

/** How one edge goes: `left` and `right` are its ends by place, `flipped` where the blocker is the right one. */
export type Way = { readonly strand: Strand; readonly left: Terminal; readonly right: Terminal; readonly flipped: boolean };

/** More lines than this on one side of a box are led as one, which parts at their other ends. */
const MOST_APART = 4;

type Ends = { readonly left: Item; readonly right: Item; readonly flipped: boolean; readonly edge: number };

const endsOf = (edges: readonly LayoutEdge[], items: readonly Item[]): readonly Ends[] => edges.flatMap(({ from, to }, edge) => {
  const [blocker, blocked] = [items[from], items[to]];
  if (blocker === undefined || blocked === undefined) return [];
  const flipped = blocker.column > blocked.column;
  return [flipped ? { left: blocked, right: blocker, flipped, edge } : { left: blocker, right: blocked, flipped, edge }];
});

const grouped = <Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): ReadonlyMap<Key, Value[]> => {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
};

/** Groups of edges that become one strand, each with the side on which its hub is; lines within a column stay together with those of their upper end. */
const groupsOf = (ends: readonly Ends[]): readonly { readonly hub: 'left' | 'right'; readonly of: readonly Ends[] }[] => {
  const [leaving, entering] = [grouped(ends, ({ left }) => left), grouped(ends, ({ right }) => right)];
  const countOf = (groups: ReadonlyMap<Item, Ends[]>, item: Item): number => groups.get(item)?.length ?? 0;
  const groups = grouped(ends, ({ left, right, edge }) => {
    const [out, into] = [countOf(leaving, left), countOf(entering, right)];
    if (Math.max(out, into) <= MOST_APART) return `${edge}`;
    const across = left.column === right.column ? 'within' : 'across';
    return out >= into ? `left ${left.key} ${across}` : `right ${right.key} ${across}`;
  });
  return [...groups].map(([name, of]) => ({ hub: name.startsWith('right') ? 'right' : 'left', of }));
};

/** The lane a line passes the columns between its ends in: that of the end with fewer boxes in the way. */
const laneOf = (hub: Item, other: Item | null, crowd: readonly (readonly number[])[]): number => {
  if (other === null || other.lane === hub.lane) return hub.lane;
  const [lo, hi] = [Math.min(hub.column, other.column), Math.max(hub.column, other.column)];
  let more = 0;
  for (let column = lo + 1; column < hi; column += 1) more += (crowd[column]?.[hub.lane] ?? 0) - (crowd[column]?.[other.lane] ?? 0);
  return more > 0 ? other.lane : hub.lane;
};

const crowdOf = (items: readonly Item[]): readonly (readonly number[])[] => {
  const crowd: number[][] = [];
  for (const { column, lane } of items) {
    const row = (crowd[column] ??= []);
    row[lane] = (row[lane] ?? 0) + 1;
  }
  return crowd;
};

const passagesOf = (name: string, lo: number, hi: number, lane: number, pos: number): readonly Terminal[] =>
  Array.from({ length: Math.max(0, hi - lo - 1) }, (_, index) => ({
    item: { key: name, column: lo + 1 + index, lane, height: sizes.passage, box: false, pos, y: 0, wish: 0 }, offset: 0,
  }));

const emptyLegs = (lo: number, hi: number, passages: readonly Terminal[]): readonly Leg[] =>
  Array.from({ length: Math.max(1, hi - lo) }, (_, index) => {
    const [before, after] = [passages[index - 1], passages[index]];
    return { left: before === undefined ? [] : [before], right: after === undefined ? [] : [after], x: 0 };
  });

const strandOf = (hubSide: 'left' | 'right', of: readonly Ends[], crowd: readonly (readonly number[])[], ways: (Way | undefined)[]): Strand => {
  const first = of[0] as Ends;
  const [hub, only] = [first[hubSide], of.length === 1 ? first[hubSide === 'left' ? 'right' : 'left'] : null];
  const lo = Math.min(...of.map(({ left }) => left.column));
  const hi = Math.max(...of.map(({ right }) => right.column));
  const passages = passagesOf(`${first.left.key} ${first.right.key}`, lo, hi, laneOf(hub, only, crowd), hub.pos);
  const strand: Strand = { lo, hi, passages, legs: emptyLegs(lo, hi, passages) };
  const shared: Terminal = { item: hub, offset: 0 };
  for (const [index, { left, right, flipped, edge }] of of.entries()) {
    const leftEnd = hubSide === 'left' ? shared : { item: left, offset: 0 };
    const rightEnd = hubSide === 'right' ? shared : { item: right, offset: 0 };
    const within = left.column === right.column;
    const [start, end] = [strand.legs[left.column - lo], strand.legs[within ? 0 : right.column - lo - 1]];
    if (hubSide === 'right' || index === 0) start?.left.push(leftEnd);
    if (hubSide === 'left' || index === 0) (within ? end?.left : end?.right)?.push(rightEnd);
    ways[edge] = { strand, left: leftEnd, right: rightEnd, flipped };
  }
  return strand;
};

export type Web = { readonly items: readonly Item[]; readonly strands: readonly Strand[]; readonly ways: readonly (Way | undefined)[]; readonly columns: number };

/**
 * Boxes by column, and the lines between them cut at every column they pass. Lines that run back in time are the same
 * with their ends swapped; lines within a column leave and enter on the right.
 */
export const strandsOf = (nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Web => {
  const ranks = [...new Set(nodes.map(({ rank }) => rank))].sort((one, other) => one - other);
  const columnOf = new Map(ranks.map((rank, column) => [rank, column]));
  const boxes = nodes.map(({ key, lane, rank, height }, index): Item =>
    ({ key, column: columnOf.get(rank) ?? 0, lane, height, box: true, pos: index, y: 0, wish: 0 }));
  const crowd = crowdOf(boxes);
  const ways: (Way | undefined)[] = edges.map(() => undefined);
  const strands = groupsOf(endsOf(edges, boxes)).map(({ hub, of }) => strandOf(hub, of, crowd, ways));
  return { items: [...boxes, ...strands.flatMap(({ passages }) => passages.map(({ item }) => item))], strands, ways, columns: ranks.length };
};
