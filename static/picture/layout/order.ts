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

const mean = (items: readonly Item[]): number => items.reduce((sum, { pos }) => sum + pos, 0) / items.length;

const numbered = (cell: Cell): void => {
  for (const [index, item] of cell.entries()) item.pos = item.lane + (index + 0.5) / cell.length;
};

const sorted = (cell: Cell, beside: ReadonlyMap<Item, readonly Item[]>): void => {
  const wish = new Map(cell.map((item) => {
    const others = beside.get(item);
    return [item, others === undefined ? item.pos : mean(others)];
  }));
  cell.sort((one, other) => (wish.get(one) ?? 0) - (wish.get(other) ?? 0) || one.pos - other.pos);
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
