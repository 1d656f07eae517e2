import fc from 'fast-check';
import { crossings, lastTold, SETTLED_DAYS } from '../../../../src/analyse/value/history/crossings';

const limits = { better: 'higher', watch: 0.95, bad: 0.9 } as const;
const days = (...values: readonly (number | null)[]) => values.map((value, at) => ({ day: at, value }));
const good = (count: number): readonly number[] => Array.from({ length: count }, () => 1);

test('a limit is crossed on the first day beyond it, and back after five recorded days on the good side', () => {
  expect(crossings(days(1, 0.94, 0.93, 0.89, 0.91, ...good(3)), limits)).toEqual([{ limit: 0.95, from: 1, to: null }, { limit: 0.9, from: 3, to: null }]);
  expect(crossings(days(1, 0.94, 0.93, 0.89, 0.91, ...good(5)), limits)).toEqual([{ limit: 0.9, from: 3, to: 3 }, { limit: 0.95, from: 1, to: 4 }]);
});

test('a value that goes to and fro around its limit for a month is one stretch, not thirty', () => {
  const flapping = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? 0.94 : 0.96));
  expect(crossings(days(1, ...flapping), limits)).toEqual([{ limit: 0.95, from: 1, to: null }]);
  expect(crossings(days(1, ...flapping, ...good(9)), limits)).toEqual([{ limit: 0.95, from: 1, to: 29 }]);
});

test('the first day crosses nothing, days without a value are passed over, and a fall through both limits names the farther', () => {
  expect(crossings(days(0.8, 0.8), limits)).toEqual([]);
  expect(crossings(days(0.8, ...good(5)), limits)).toEqual([{ limit: 0.9, from: null, to: 0 }]);
  expect(crossings(days(1, null, 0.8), limits)).toEqual([{ limit: 0.9, from: 2, to: null }]);
  expect(crossings(days(1, 0.8, 1, null, 1, 1, null, 1, 1), limits)).toEqual([{ limit: 0.9, from: 1, to: 1 }]);
});

test('as its state: who reaches a limit is beyond it', () => {
  expect(crossings(days(1, 0.95), limits)).toHaveLength(1);
  expect(crossings(days(1, 3), { better: 'lower', watch: 3, bad: 5 })).toEqual([{ limit: 3, from: 1, to: null }]);
});

test('property: stretches of a limit do not touch, and each is back for as many days as it takes', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(1, 0.94, 0.8, null), { maxLength: 60 }), (values) => {
    const ofWatch = crossings(days(...values), { ...limits, bad: limits.watch });
    for (const [at, { to }] of ofWatch.entries()) {
      if (to === null) { expect(at).toBe(ofWatch.length - 1); continue; }
      const until = ofWatch[at + 1]?.from ?? values.length;
      expect(values.slice(to + 1, until).filter((value) => value !== null).slice(0, SETTLED_DAYS)).toEqual(good(SETTLED_DAYS));
    }
  }), { seed: 6, numRuns: 300 });
});

test('they are sorted by days that are told: one that is back by the last day beyond its limit, not by the day on which that was sure', () => {
  const two = days(1, 0.94, ...good(5), 0.89, 0.94, ...good(4));
  expect(crossings(two, limits)).toEqual([{ limit: 0.95, from: 1, to: 1 }, { limit: 0.95, from: 7, to: null }, { limit: 0.9, from: 7, to: 7 }]);
  // Beyond the nearer limit from day 1 on, and on days 3 and 8 beyond the farther one: by the days told, 1 comes first.
  expect(crossings(days(1, 0.94, 0.94, 0.89, 0.94, 0.94, 0.94, 0.94, 0.94), limits).map(lastTold)).toEqual([1, 3]);
});
