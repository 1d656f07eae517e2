import { linksOf, solve, type Arc } from './arc-notation';

/**
 * Reliable Construction, from Hillier and Lieberman, Introduction to Operations Research, the chapter on project management
 * with PERT/CPM: 14 activities, 44 weeks, critical A B C E F J L N. Drawn with events here, it needs two dummies: H waits
 * for E and G while F waits for E alone, and K and L begin and end together.
 */
const construction: readonly Arc[] = [
  ['A', 2, 1, 2], ['B', 4, 2, 3], ['C', 10, 3, 4], ['D', 6, 4, 5], ['E', 4, 4, 6], ['F', 5, 6, 9], ['G', 7, 5, 8], [null, 0, 6, 8], ['H', 9, 8, 10],
  ['I', 7, 4, 9], ['J', 8, 9, 11], ['K', 4, 11, 12], [null, 0, 12, 13], ['L', 5, 11, 13], ['M', 2, 10, 14], ['N', 6, 13, 14],
];

test('with dummy arcs: 44 units of time, and its critical path', () => {
  expect(linksOf(construction)).toContain('A-5 blocks A-8');
  expect(solve(construction)).toEqual({ finish: '2027-01-21', critical: 'ABCEFJLN' });
});

test('of the same, what has float may take all of it and no more: I has 2, K has 1, D has 4', () => {
  const longer = (activity: string, days: number) => solve(construction, { [activity]: `estimate ${days}d` }).finish;
  expect([longer('I', 9), longer('K', 5), longer('D', 10)]).toEqual(['2027-01-21', '2027-01-21', '2027-01-21']);
  expect([longer('I', 10), longer('K', 6), longer('D', 11)]).toEqual(['2027-01-22', '2027-01-22', '2027-01-22']);
});

test('of the same, at a data date on which A and B are done and C has half of it left: what remains, from that day on', () => {
  const said = { A: 'delivered', B: 'delivered', C: 'doing started 2026-12-01 estimate 10d remaining 5d' };
  // 5 + 4 + 5 + 8 + 5 + 6 = 33 working days, Monday 2026-12-07 the first of them.
  expect(solve(construction, said, { asOf: '2026-12-07' })).toEqual({ finish: '2027-01-20', critical: 'CEFJLN' });
});

/**
 * With ties: the chart that Wikipedia's article "Critical path method" shows, six activities between milestones 10 to 50.
 * Two critical paths, B C and A D F, of 7 months; E has a float of 1.
 */
const tied: readonly Arc[] = [['A', 3, 10, 30], ['B', 4, 10, 20], ['C', 3, 20, 50], ['D', 1, 30, 40], ['E', 3, 30, 50], ['F', 3, 40, 50]];

test('with ties: both longest paths are critical, and what has float is not', () => {
  expect(solve(tied)).toEqual({ finish: '2026-12-01', critical: 'ABCDF' });
  expect(solve(tied, { E: 'estimate 4d' })).toEqual({ finish: '2026-12-01', critical: 'ABCDEF' });
});
