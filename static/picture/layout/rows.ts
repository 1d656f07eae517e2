import { isotonic } from './isotonic';
import { sizes } from './layout';
import type { Cell, Cells } from './order';
import type { Item, Strand, Terminal } from './strands';

export type Band = { readonly lane: number; readonly y: number; readonly height: number };

const SWEEPS = 5;

/** What going straight on counts for, once boxes have their places. */
const STRAIGHT = 8;

/** Two passages in a row make a long line, which is straight first; a box weighs less. */
const weightOf = (one: Item, other: Item): number => (one.box || other.box ? 1 : 6);

const spaceBetween = (one: Item, other: Item): number =>
  one.height / 2 + other.height / 2 + (one.box && other.box ? sizes.gap : one.box || other.box ? sizes.gap / 2 : 0);

const heightOf = (cell: Cell): number => {
  let height = (cell[0]?.height ?? 0) / 2 + (cell.at(-1)?.height ?? 0) / 2;
  for (let at = 1; at < cell.length; at += 1) height += spaceBetween(cell[at - 1] as Item, cell[at] as Item);
  return height;
};

/** Each lane as high as its fullest cell; lanes with nothing in them take no room. */
export const bandsOf = (cells: Cells, lanes: number): readonly Band[] => {
  const bands: Band[] = [];
  let y = 0;
  for (let lane = 0; lane < lanes; lane += 1) {
    const fullest = cells.reduce((most, column) => Math.max(most, heightOf(column[lane] ?? [])), 0);
    if (fullest === 0) continue;
    const height = Math.ceil(fullest) + 2 * sizes.lanePadding;
    bands.push({ lane, y, height });
    y += height;
  }
  return bands;
};

/** What an item is drawn to: the place that makes the line from a neighbour straight. */
type Pull = { readonly to: Item; readonly by: number; readonly weight: number };

type Pulls = ReadonlyMap<Item, readonly Pull[]>;

const pulled = (into: Map<Item, Pull[]>, here: Terminal, there: Terminal): void => {
  const pull = { to: there.item, by: there.offset - here.offset, weight: weightOf(here.item, there.item) };
  const known = into.get(here.item);
  if (known === undefined) into.set(here.item, [pull]);
  else known.push(pull);
};

const pullsOf = (strands: readonly Strand[]): readonly [left: Pulls, right: Pulls] => {
  const [left, right] = [new Map<Item, Pull[]>(), new Map<Item, Pull[]>()];
  for (const { legs } of strands) {
    for (const leg of legs) {
      for (const here of leg.left) {
        for (const there of leg.right) {
          pulled(right, here, there);
          pulled(left, there, here);
        }
      }
    }
  }
  return [left, right];
};

/**
 * Sets an item's wish, and gives how much it matters. Without a neighbour it stays about where it is. `ahead`: a passage
 * looks only to the first side, so that its line goes straight on and turns once, at its end, and not a little everywhere.
 */
const wished = (item: Item, given: readonly Pulls[], ahead: boolean): number => {
  const sides = ahead && !item.box ? given.slice(0, 1) : given;
  let [sum, weight] = [0, 0];
  for (const side of sides) {
    for (const pull of side.get(item) ?? none) {
      sum += (pull.to.y + pull.by) * pull.weight;
      weight += pull.weight;
    }
  }
  item.wish = weight === 0 ? item.y : sum / weight;
  return weight === 0 ? 0.05 : weight;
};

/** Puts the items of one cell where they are drawn to, in their order and with room between, within the band. */
const settle = (cell: Cell, band: Band, sides: readonly Pulls[], ahead: boolean): void => {
  const [first, last] = [cell[0], cell.at(-1)];
  if (first === undefined || last === undefined) return;
  const [below, tops, weights]: [number[], number[], number[]] = [[], [], []];
  let depth = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const item = cell[at] as Item;
    if (at > 0) depth += spaceBetween(cell[at - 1] as Item, item);
    const weight = wished(item, sides, ahead);
    weights.push(ahead && !item.box ? STRAIGHT : weight);
    below.push(depth);
    tops.push(item.wish - depth);
  }
  const least = band.y + sizes.lanePadding + first.height / 2;
  const most = band.y + band.height - sizes.lanePadding - last.height / 2 - depth;
  const settled = cell.length === 1 ? tops : isotonic(tops, weights);
  for (let at = 0; at < cell.length; at += 1) (cell[at] as Item).y = Math.min(most, Math.max(least, settled[at] ?? least)) + (below[at] ?? 0);
};

const none: readonly Pull[] = [];

/** Gives every item its row: near its neighbours, so that lines are short and straight, and never over another. */
export const placeRows = (cells: Cells, strands: readonly Strand[], bands: readonly Band[]): void => {
  const [left, right] = pullsOf(strands);
  const sweep = (columns: Cells, sides: readonly Pulls[], ahead = false): void => {
    for (const column of columns) for (const band of bands) settle(column[band.lane] ?? [], band, sides, ahead);
  };
  const backwards = cells.toReversed();
  for (const column of cells) for (const band of bands) for (const item of column[band.lane] ?? []) item.y = band.y + band.height / 2;
  for (let turn = 0; turn < SWEEPS; turn += 1) {
    sweep(cells, turn === 0 ? [left] : [left, right]);
    sweep(backwards, turn === 0 ? [right] : [left, right]);
  }
  sweep(cells, [left, right], true);
  for (const column of cells) for (const cell of column) for (const item of cell) item.y = Math.round(item.y);
};
