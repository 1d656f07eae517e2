import { ring } from '../../../../static/picture/layout/ring';
import { cycleView } from '../random-view';
import { hits, overlaps } from './geometry';

const ringOf = (count: number, across: number, seed = 1): ReturnType<typeof ring> => {
  const { nodes, edges } = cycleView(count, across, seed);
  return ring(nodes.map(({ issue, lane, rank }) => ({ key: issue.key, lane, rank, height: 84 })), edges);
};

test.each([1, 2, 3, 4, 7, 12, 30])('a cycle of %d is a ring without overlaps, and no line runs through a card', (count) => {
  for (const seed of [1, 2, 3]) {
    const layout = ringOf(count, count > 3 ? count : 0, seed);
    expect(overlaps(layout)).toEqual([]);
    expect(hits(layout)).toEqual([]);
    for (const { x, y } of layout.routes.flat()) expect(x >= 0 && y >= 0 && x <= layout.width && y <= layout.height).toBe(true);
  }
});

test('in a plain cycle every issue stands beside the one it waits for', () => {
  const { boxes } = ringOf(8, 0);
  const far = (one: number, other: number): number => Math.hypot((boxes[one]?.x ?? 0) - (boxes[other]?.x ?? 0), (boxes[one]?.y ?? 0) - (boxes[other]?.y ?? 0));
  for (let at = 0; at < 8; at += 1) expect(Math.min(far(at, (at + 3) % 8), far(at, (at + 4) % 8))).toBeGreaterThan(far(at, (at + 1) % 8));
});

test('two that wait for each other are tied by two lines that can be told apart', () => {
  const [one, other] = ringOf(2, 0).routes;
  expect(one?.[12]).not.toEqual(other?.[12]);
});
