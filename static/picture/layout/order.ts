import type { Item, Strand } from './strands';

/** Neighbours of every item in the columns beside it. */
export type Beside = { readonly left: ReadonlyMap<Item, readonly Item[]>; readonly right: ReadonlyMap<Item, readonly Item[]> };

const SWEEPS = 4;

/** Items of one lane in one column, from top to bottom. */
export type Cell = Item[];

/** By column, then by lane. */
export type Cells = readonly (readonly Cell[])[];

const joined = (into: Map<Item, Item[]>, item: Item, beside: Item): void => {
  const known = into.get(item);
  if (known === undefined) into.set(item, [beside]);
  else known.push(beside);
};

export const besideOf = (strands: readonly Strand[]): Beside => {
  const [left, right] = [new Map<Item, Item[]>(), new Map<Item, Item[]>()];
  for (const { legs } of strands) {
    for (const leg of legs) {
      for (const { item: here } of leg.left) {
        for (const { item: there } of leg.right) {
          joined(right, here, there);
          joined(left, there, here);
        }
      }
    }
  }
  return { left, right };
};

export const cellsOf = (items: readonly Item[], columns: number, lanes: number): Cells => {
  const cells: Cell[][] = Array.from({ length: columns }, () => Array.from({ length: lanes }, () => []));
  for (const item of items) cells[item.column]?.[item.lane]?.push(item);
  return cells;
};

const meanPos = (items: readonly Item[]): number => {
  let sum = 0;
  for (const { pos } of items) sum += pos;
  return sum / items.length;
};

const numbered = (cell: Cell): void => {
  for (let index = 0; index < cell.length; index += 1) {
    const item = cell[index] as Item;
    item.pos = item.lane + (index + 0.5) / cell.length;
  }
};

const byWish = (one: Item, other: Item): number => one.wish - other.wish || one.pos - other.pos;

const sorted = (cell: Cell, beside: ReadonlyMap<Item, readonly Item[]>): void => {
  if (cell.length < 2) return;
  for (const item of cell) {
    const others = beside.get(item);
    item.wish = others === undefined ? item.pos : meanPos(others);
  }
  cell.sort(byWish);
  numbered(cell);
};

/**
 * Puts the items of every cell in an order with few crossings: by the mean place of their neighbours (barycentre; Sugiyama,
 * Tagawa and Toda 1981), from the left and from the right in turn. A cell stays within its lane.
 */
export const orderCells = (cells: Cells, beside: Beside): void => {
  for (const column of cells) column.forEach(numbered);
  const backwards = cells.toReversed();
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const column of cells) for (const cell of column) sorted(cell, beside.left);
    for (const column of backwards) for (const cell of column) sorted(cell, beside.right);
  }
};
