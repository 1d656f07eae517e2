import fc from 'fast-check';
import { sparkRuns } from '../../../static/parts/spark-path';

const box = { width: 96, height: 24, inset: 3 };

test('a line from the lowest to the highest value', () => {
  expect(sparkRuns([0, 10], box)).toEqual({ runs: ['M3 21L93 3'], last: { x: 93, y: 3 } });
});

test('a week without a value is a gap, and an open end has no dot', () => {
  expect(sparkRuns([1, 2, null, 3, null], box)).toEqual({ runs: ['M3 21L25.5 12', 'M70.5 3'], last: null });
});

test('a flat line runs in the middle', () => {
  expect(sparkRuns([5, 5], box).runs).toEqual(['M3 12L93 12']);
});

test('nothing known draws nothing', () => {
  expect(sparkRuns([null, null], box)).toEqual({ runs: [], last: null });
  expect(sparkRuns([], box)).toEqual({ runs: [], last: null });
});

test('every point lies in the box, and every known value is drawn once', () => {
  const trend = fc.array(fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })), { maxLength: 20 });
  fc.assert(fc.property(trend, (values) => {
    const points = sparkRuns(values, box).runs.flatMap((run) => run.slice(1).split('L').map((point) => point.split(' ').map(Number)));
    expect(points).toHaveLength(values.filter((value) => value !== null).length);
    for (const [x = -1, y = -1] of points) {
      expect(x).toBeGreaterThanOrEqual(3);
      expect(x).toBeLessThanOrEqual(93);
      expect(y).toBeGreaterThanOrEqual(3);
      expect(y).toBeLessThanOrEqual(21);
    }
  }), { seed: 11 });
});
