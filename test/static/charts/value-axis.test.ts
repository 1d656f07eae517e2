import * as fc from 'fast-check';
import type { Unit } from '../../../src/contract/figure';
import { saidValue, valueAxis } from '../../../static/charts/value-axis';

const ticks = (values: readonly (number | null)[], unit: Unit): readonly number[] => valueAxis([values], unit, 'en-GB').ticks;

test('counts stand on zero and have whole numbers alone', () => {
  expect(ticks([1, 2, null], 'issues')).toEqual([0, 1, 2]);
  expect(ticks([0, 0], 'issues')).toEqual([0, 1]);
  expect(ticks([3, 47], 'team-days')).toEqual([0, 20, 40, 60]);
});

test('negative values reach below zero', () => {
  expect(ticks([-6, 3], 'working-days')).toEqual([-10, -5, 0, 5]);
});

test('ratios fill the room they move in, dates have no zero', () => {
  expect(valueAxis([[0.94, 1.02]], 'ratio', 'en-GB').low).toBeGreaterThan(0.5);
  const dates = valueAxis([[20_780, 20_790]], 'date', 'en-GB');
  expect(dates.low).toBeGreaterThan(20_700);
  expect(dates.texts.join(' ')).toMatch(/Nov|Dec/);
});

test('one value, and no value at all', () => {
  expect(ticks([5], 'issues').at(-1)).toBeGreaterThanOrEqual(5);
  expect(ticks([null, null], 'issues').length).toBeGreaterThan(1);
});

test('every value lies on the axis, and texts are told apart', () => {
  const units: readonly Unit[] = ['issues', 'percent', 'ratio', 'team-days', 'per-week'];
  fc.assert(fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }), fc.constantFrom(...units), (values, unit) => {
    const { low, high, ticks: found, texts } = valueAxis([values], unit, 'en-GB');
    expect(Math.min(...values)).toBeGreaterThanOrEqual(low - 1e-6 * (high - low));
    expect(Math.max(...values)).toBeLessThanOrEqual(high + 1e-6 * (high - low));
    expect(found.length).toBeLessThan(14);
    expect(found).toHaveLength(texts.length);
  }), { seed: 42, numRuns: 400 });
});

test('a value that is not known is said so, never as 0', () => {
  expect(saidValue(null, 'issues', 'en-GB')).toBe('not known');
  expect(saidValue(1, 'team-days', 'en-GB')).toBe('1 team-day');
});
