import { crossings } from '../../../../src/analyse/value/history/crossings';

const limits = { better: 'higher', watch: 0.95, bad: 0.9 } as const;
const days = (...values: readonly (number | null)[]) => values.map((value, at) => ({ day: at, value }));

test('a limit is crossed on the day on which a value is first beyond it, and again where it comes back', () => {
  expect(crossings(days(1, 0.94, 0.93, 0.89, 0.91, 0.96), limits)).toEqual([
    { day: 1, limit: 0.95, better: false }, { day: 3, limit: 0.9, better: false }, { day: 4, limit: 0.9, better: true }, { day: 5, limit: 0.95, better: true },
  ]);
});

test('the first day crosses nothing, days without a value are passed over, and a fall through both limits names the farther', () => {
  expect(crossings(days(0.8, 0.8), limits)).toEqual([]);
  expect(crossings(days(1, null, 0.8), limits)).toEqual([{ day: 2, limit: 0.9, better: false }]);
});
