import * as fc from 'fast-check';
import { chainOf } from '../../../../../static/global/dependencies/board/board-chain';
import { parseBoardLook, printBoardLook } from '../../../../../static/global/dependencies/board/board-look';
import { columnText } from '../../../../../static/global/dependencies/board/column-text';
import { lineRoute, type Box, type End } from '../../../../../static/global/dependencies/board/line-routes';
import { nextPlace } from '../../../../../static/global/dependencies/board/next-card';

const GAP = 44;
const [WIDTH, HEIGHT, CARD] = [200, 180, 50];

/** A board of cards, three in every cell, on tracks of one size. */
const boxOf = (column: number, row: number, place: number): Box => {
  const [left, top] = [150 + GAP + column * (WIDTH + GAP), 40 + GAP + row * (HEIGHT + GAP) + place * (CARD + 8)];
  return { left, right: left + WIDTH, top, bottom: top + CARD };
};
const tracks = (columns: number, rows: number) => ({
  columns: Array.from({ length: columns }, (_, at) => boxOf(at, 0, 0)),
  rows: Array.from({ length: rows }, (_, at) => ({ top: boxOf(0, at, 0).top, bottom: boxOf(0, at, 0).top + HEIGHT })),
  gap: GAP,
});

const end = fc.record({ column: fc.nat(5), row: fc.nat(6), place: fc.nat(2) });

test('a line is straight pieces from card to card, and runs over no other card', () => {
  const all = Array.from({ length: 6 * 7 * 3 }, (_, at) => boxOf(at % 6, Math.floor(at / 6) % 7, Math.floor(at / 42)));
  fc.assert(fc.property(end, end, fc.nat(40), (first, second, slot) => {
    fc.pre(first.column !== second.column || first.row !== second.row || first.place !== second.place);
    const endOf = ({ column, row, place }: typeof first): End => ({ column, row, box: boxOf(column, row, place) });
    const [from, to] = [endOf(first), endOf(second)];
    const route = lineRoute(from, to, tracks(6, 7), slot);
    expect([from.box.left, from.box.right]).toContain(route[0]?.x);
    expect([to.box.left, to.box.right]).toContain(route.at(-1)?.x);
    route.slice(1).forEach((point, at) => {
      const before = route[at] ?? point;
      expect(point.x === before.x || point.y === before.y).toBe(true);
      const [left, right, top, bottom] = [Math.min(point.x, before.x), Math.max(point.x, before.x), Math.min(point.y, before.y), Math.max(point.y, before.y)];
      const over = all.filter((box) => left < box.right && right > box.left && top < box.bottom && bottom > box.top);
      expect(over).toEqual([]);
    });
  }), { seed: 5, numRuns: 500 });
});

test('the chain of a card is what leads to it and what it leads to, rings included, and nothing beside', () => {
  const links = [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 3, to: 2 }, { from: 2, to: 4 }, { from: 4, to: 1 }, { from: 5, to: 6 }];
  expect([...chainOf(links, 1)].sort()).toEqual([0, 1, 2, 3, 4]);
  expect([...chainOf(links, 3)].sort()).toEqual([1, 2, 3, 4]);
  expect([...chainOf(links, 6)].sort()).toEqual([5, 6]);
});

test('what is looked at is read back from the address, and the rest of the address stays', () => {
  const look = { hidden: ['same-time', 'fine'], crossTeam: true } as const;
  expect(parseBoardLook(printBoardLook('at=2026-11-01&hide=unplanned', look))).toEqual(look);
  expect(printBoardLook('at=2026-11-01&hide=fine', { hidden: [], crossTeam: false })).toBe('at=2026-11-01');
  expect(parseBoardLook('hide=nonsense&cross=yes')).toEqual({ hidden: [], crossTeam: false });
});

test('arrows lead to the nearest card that way, Home and End to the first and last', () => {
  const places = [{ at: 4, x: 0, y: 0 }, { at: 7, x: 0, y: 100 }, { at: 2, x: 300, y: 10 }, { at: 9, x: 300, y: 120 }];
  expect(['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'End', 'Home', 'x'].map((key) => nextPlace(places, key, 4))).toEqual([7, 2, null, null, 9, 4, null]);
});

test('a column says its days, or what stands in it', () => {
  expect(columnText({ kind: 'dated', start: '2026-11-02', end: '2026-11-15' }, 'en-GB').replaceAll('\u2009', ' ')).toMatch(/2\s*–\s*15 Nov 2026/);
  expect([columnText({ kind: 'undated', start: null, end: null }, 'en'), columnText({ kind: 'elsewhere', start: null, end: null }, 'en')]).toEqual(['Sprints without dates', 'In none of these sprints']);
});
