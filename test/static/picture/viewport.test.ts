import type { Layout } from '../../../static/picture/layout/layout';
import { begun, fitted, inSight, levelAt, revealed, sightOf, zoomed } from '../../../static/picture/viewport';

const layout = (width: number, height: number): Layout => ({ shape: 'layers', width, height, boxes: [], routes: [], lanes: [], columns: [] });
const stage = { width: 1_000, height: 500 };

test('all of a picture fits, and none is drawn larger than it is', () => {
  expect(fitted(stage, layout(4_000, 1_000)).k).toBe(0.25);
  expect(fitted(stage, layout(4_000, 10_000)).k).toBe(0.05);
  expect(fitted(stage, layout(300, 100)).k).toBe(1);
});

test('a look begins with the whole where that can be read, in the whole width where keys can, else at what the picture is of', () => {
  const box = { x: 5_000, y: 2_000, width: 216, height: 84 };
  expect(begun(stage, layout(1_200, 700), null).k).toBeCloseTo(0.714, 2);
  expect(begun(stage, layout(2_500, 4_000), null)).toMatchObject({ k: 0.4, x: 0, y: 0 });
  const { x, y, k } = begun(stage, layout(9_000, 4_000), box);
  expect([k, (box.x + 108) * k + x, (box.y + 42) * k + y]).toEqual([0.8, 500, 250]);
});

test('what is pointed at stays where it is while it is zoomed, within bounds', () => {
  const before = { x: -40, y: 30, k: 0.5 };
  const after = zoomed(before, 1.6, { x: 200, y: 100 });
  expect((200 - after.x) / after.k).toBeCloseTo((200 - before.x) / before.k);
  expect(zoomed(before, 1_000, { x: 0, y: 0 }).k).toBe(3);
  expect(zoomed(before, 0.0001, { x: 0, y: 0 }).k).toBe(0.02);
});

test('a picture cannot be lost from sight', () => {
  const far = inSight({ x: -99_999, y: 99_999, k: 1 }, stage, layout(2_000, 900));
  expect(far.x + 2_000).toBeGreaterThan(0);
  expect(far.y).toBeLessThan(stage.height);
});

test('a card is brought into sight by as little as it takes, and not at all where it is there', () => {
  const box = { x: 1_200, y: 100, width: 216, height: 84 };
  const before = { x: 0, y: 0, k: 1 };
  const after = revealed(before, stage, box);
  expect(box.x + box.width + after.x).toBe(968);
  expect(revealed(after, stage, box)).toBe(after);
  expect(revealed({ x: -1_300, y: 0, k: 1 }, stage, box).x + box.x).toBe(32);
});

test('what is drawn covers what is in sight, and stays the same over small moves', () => {
  for (const k of [0.05, 0.3, 1, 2.7]) {
    const sight = sightOf({ x: -130, y: -75, k }, stage);
    expect(sight.x * k - 130).toBeLessThanOrEqual(0);
    expect((sight.x + sight.width) * k - 130).toBeGreaterThanOrEqual(stage.width);
  }
  expect(sightOf({ x: -130, y: -75, k: 1 }, stage)).toEqual(sightOf({ x: -135, y: -79, k: 1 }, stage));
});

test('less is drawn of a card the smaller it is', () => expect([1, 0.3, 0.05].map(levelAt)).toEqual(['full', 'small', 'far']));
