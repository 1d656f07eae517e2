import { chainOf, drawingOf, nodeAt } from '../../../static/picture/drawing';
import { edgeKind, lookOf, type EdgeKind } from '../../../static/picture/edge-look';
import { moved } from '../../../static/picture/move';
import { livePaint } from '../../../static/picture/paint';
import { todayX } from '../../../static/picture/today';
import { cycleView, randomView, viewOf } from './random-view';

/** A-0 and B-1 hold up C-2, which holds up D-3; E-4 stands alone. */
const small = (): ReturnType<typeof drawingOf> => {
  const base = randomView({ nodes: 5, perNode: 0 });
  const at = [[0, 0], [0, 1], [1, 0], [2, 0], [1, 1]] as const;
  const nodes = base.nodes.map((node, index) => ({ ...node, issue: { ...node.issue, key: `${'ABCDE'[index] ?? ''}-${index}` }, rank: at[index]?.[0] ?? 0, lane: at[index]?.[1] ?? 0 }));
  const edge = { kind: 'finish-start', state: 'waiting', health: 'fine', critical: false, insteadOf: null } as const;
  return drawingOf(viewOf(nodes, [[0, 2], [1, 2], [2, 3]].map(([from = 0, to = 0]) => ({ ...edge, from, to })), 2, 3));
};

test('a chain is what a card waits for and what waits for it, and nothing beside', () => {
  const { nodes, edges } = chainOf(small(), 0);
  expect([...nodes].sort()).toEqual([0, 2, 3]);
  expect([...edges].sort()).toEqual([0, 2]);
  expect([...chainOf(small(), 4).nodes]).toEqual([4]);
});

test('a chain through a cycle ends, and has all of the cycle', () => {
  expect(chainOf(drawingOf(cycleView(30)), 3).nodes.size).toBe(30);
});

test('arrows lead to a blocker, to what is blocked, and along the column', () => {
  const drawing = small();
  expect([moved(drawing, 2, 'ArrowLeft'), moved(drawing, 2, 'ArrowRight'), moved(drawing, 2, 'ArrowDown'), moved(drawing, 4, 'ArrowUp')]).toEqual([0, 3, 4, 2]);
  expect([moved(drawing, 0, 'ArrowLeft'), moved(drawing, 4, 'ArrowRight'), moved(drawing, 4, 'ArrowDown'), moved(drawing, 0, 'x')]).toEqual([null, null, null, null]);
});

test('in a ring up and down go around it, all of it', () => {
  const drawing = drawingOf(cycleView(7));
  const passed = new Set<number>();
  for (let at = 0; !passed.has(at); at = moved(drawing, at, 'ArrowDown') ?? at) passed.add(at);
  expect(passed.size).toBe(7);
});

test('a cycle alone is a ring; one too large for that, or with others around, is drawn in layers', () => {
  const shapeOf = (view: ReturnType<typeof cycleView>): string => drawingOf(view).layout.shape;
  const mixed = cycleView(5);
  expect([shapeOf(cycleView(30)), shapeOf(cycleView(41)), shapeOf({ ...mixed, nodes: mixed.nodes.map((node, at) => ({ ...node, inCycle: at > 0 })) })]).toEqual(['ring', 'layers', 'layers']);
  const two = { ...cycleView(6), edges: [[0, 1], [1, 0], [2, 3], [3, 4], [4, 5], [5, 2]].map(([from = 0, to = 0]) => ({ from, to, kind: 'finish-start', state: 'waiting', health: 'cycle', critical: false, insteadOf: null } as const)) };
  expect(shapeOf(two)).toBe('layers');
});

test('a card with something left out beside it is higher, so that no line runs through the button', () => {
  const view = randomView({ nodes: 3, perNode: 0 });
  const { layout } = drawingOf({ ...view, more: [{ node: 1, side: 'blocked', count: 37 }] });
  expect(layout.boxes.map(({ height }) => height)).toEqual([84, 108, 84]);
});

test('the card under a place is found, and none beside', () => {
  const { layout } = small();
  const box = layout.boxes[3];
  expect([nodeAt(layout, (box?.x ?? 0) + 1, (box?.y ?? 0) + 1), nodeAt(layout, (box?.x ?? 0) - 1, box?.y ?? 0)]).toEqual([3, null]);
});

test('every kind of line differs from every other by more than its colour', () => {
  const kinds: readonly EdgeKind[] = ['critical', 'late', 'cycle', 'cut', 'waiting', 'coming', 'untold'];
  const looks = kinds.map((kind) => { const { width, dash } = lookOf(kind, kind === 'critical', livePaint); return `${width} ${dash ?? 'whole'}`; });
  expect(new Set(looks).size).toBe(kinds.length);
  expect(edgeKind({ from: 0, to: 1, kind: 'finish-start', state: 'coming', health: 'late', critical: true, insteadOf: null }, false)).toBe('late');
});

describe('today', () => {
  const columns = [0, 1, 2].map((rank) => ({ rank, x: rank * 100, width: 60 }));
  const at = (asOf: string, ranks: readonly (readonly [string, string] | null)[]): number | null =>
    todayX({ asOf, ranks: ranks.map((days) => ({ from: days?.[0] ?? null, to: days?.[1] ?? null })) }, { columns });

  test('stands within the column whose days it is among, or between two', () => {
    expect(at('2026-11-03', [['2026-11-01', '2026-11-05'], ['2026-11-08', '2026-11-09'], null])).toBe(30);
    expect(at('2026-11-07', [['2026-11-01', '2026-11-05'], ['2026-11-08', '2026-11-09'], null])).toBe(80);
  });

  test('is not drawn where the days of columns overlap around it, without dates, or beyond all of them', () => {
    expect(at('2026-11-08', [['2026-11-09', '2026-11-12'], ['2026-11-01', '2026-11-05'], null])).toBeNull();
    expect(at('2026-11-03', [['2026-11-01', '2026-11-05'], ['2026-11-02', '2026-11-09'], null])).toBeNull();
    expect(at('2026-11-03', [null, null, null])).toBeNull();
    expect(at('2026-12-03', [['2026-11-01', '2026-11-05'], null, null])).toBeNull();
  });
});
