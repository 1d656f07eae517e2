import * as fc from 'fast-check';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { weekDraws } from '../../../src/analyse/forecast/week-draws';
import { BEYOND_HORIZON, HORIZON_WEEKS, weeksAt, weeksToFinish, type Stream } from '../../../src/analyse/forecast/weeks-to-finish';

/**
 * The exact chance that all streams are finished within each number of weeks, by convolution: how much of each is left,
 * with its probability, week by week; what is finished stays so. States are what each stream is short of its work.
 */
const exactly = (streams: readonly Stream[], weeks: number, upTo: number): readonly number[] => {
  let states = new Map([[streams.map(({ work }) => Math.max(0, work)).join(','), 1]]);
  const finished = [states.get(streams.map(() => 0).join(',')) ?? 0];
  for (let week = 1; week <= upTo; week += 1) {
    const next = new Map<string, number>();
    for (const [state, chance] of states) {
      const left = state.split(',').map(Number);
      for (let past = 0; past < weeks; past += 1) {
        const key = left.map((short, index) => (short === 0 ? 0 : Math.max(0, short - (streams[index]?.net[past] ?? 0)))).join(',');
        next.set(key, (next.get(key) ?? 0) + chance / weeks);
      }
    }
    states = next;
    finished.push(states.get(streams.map(() => 0).join(',')) ?? 0);
  }
  return finished;
};

const shareWithin = (runs: Uint16Array, week: number): number => runs.reduce((sum, at) => sum + (at <= week ? 1 : 0), 0) / runs.length;

const expectClose = (streams: readonly Stream[], weeks: number, upTo: number): void => {
  const exact = exactly(streams, weeks, upTo);
  const { slowest } = weeksToFinish(streams, weekDraws(7, weeks));
  // The share of 600 or more runs lies within 4 standard errors (0.08) of the exact chance.
  exact.forEach((chance, week) => expect(Math.abs(shareWithin(slowest, week) - chance)).toBeLessThan(0.08));
};

test('the runs have the distribution that convolution gives', () => {
  expectClose([{ net: [0, 1, 2, 3, 0, 1], work: 12 }], 6, 30);
  expectClose([{ net: [2, 0, 5, 1, 1, 0, 0, 3, 2, 2, 0, 1], work: 40 }], 12, 60);
});

test('also where scope grows in some weeks, so that a sum can fall again', () => {
  expectClose([{ net: [3, -2, 1, 4, -1, 0], work: 9 }], 6, 40);
});

test('also for the slowest of several teams, which take each week together', () => {
  expectClose([{ net: [0, 2, 1, 0, 3, 1], work: 8 }, { net: [1, 0, 1, 2, 0, 2], work: 6 }], 6, 24);
  // Two teams with one rhythm finish together: the later of the two is each of them.
  const rhythm = [0, 0, 0, 0, 0, 6];
  const { slowest, each } = weeksToFinish([{ net: rhythm, work: 6 }, { net: rhythm, work: 6 }], weekDraws(1, 6));
  expect([...slowest].sort()).toEqual([...(each[0] ?? each[1] ?? [])].sort());
});

test('random small cases agree with convolution', () => {
  fc.assert(fc.property(
    fc.array(fc.integer({ min: -2, max: 6 }), { minLength: 6, maxLength: 6 }), fc.integer({ min: 0, max: 20 }),
    (net, work) => expectClose([{ net, work }], 6, 20),
  ), { seed: 20261122, numRuns: 40 });
});

test('its percentiles are those of the exact distribution, within the error of so many runs', () => {
  const stream = { net: [2, 0, 5, 1, 1, 0, 0, 3, 2, 2, 0, 1], work: 40 };
  const exact = exactly([stream], 12, 80);
  const { slowest } = weeksToFinish([stream], weekDraws(11, 12));
  for (const share of [0.5, 0.7, 0.85, 0.95]) {
    const week = weeksAt(slowest, share) ?? 0;
    expect(exact[week] ?? 0).toBeGreaterThan(share - 0.05);
    expect(exact[week - 1] ?? 1).toBeLessThan(share + 0.05);
  }
});

test('no work takes no time, steady work its exact time, and no progress never ends', () => {
  const draws = weekDraws(3, 8);
  const steady = [2, 2, 2, 2, 2, 2, 2, 2];
  expect(new Set(weeksToFinish([{ net: steady, work: 0 }], draws).slowest)).toEqual(new Set([0]));
  expect(new Set(weeksToFinish([{ net: steady, work: 11 }], draws).slowest)).toEqual(new Set([6]));
  expect(new Set(weeksToFinish([{ net: steady, work: 2 * HORIZON_WEEKS }], draws).slowest)).toEqual(new Set([HORIZON_WEEKS]));
  expect(new Set(weeksToFinish([{ net: steady, work: 2 * HORIZON_WEEKS + 1 }], draws).slowest)).toEqual(new Set([BEYOND_HORIZON]));
  expect(new Set(weeksToFinish([{ net: steady.map(() => 0), work: 1 }], draws).slowest)).toEqual(new Set([BEYOND_HORIZON]));
});

test('percentiles are the first week by which that share is finished; beyond the horizon there is none', () => {
  const runs = Uint16Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, BEYOND_HORIZON]);
  expect([0.5, 0.85, 0.9, 0.95].map((share) => weeksAt(runs, share))).toEqual([5, 9, 9, null]);
});

test('a seed gives the same runs, another one others; each past week is drawn equally often', () => {
  const { week, left } = weekDraws(5, 6);
  expect(Array.from({ length: 6 }, (_, past) => week.filter((drawn) => drawn === past).length)).toEqual([100, 100, 100, 100, 100, 100]);
  expect([...(left[0] ?? [])].sort((a, b) => a - b)).toEqual(Array.from({ length: 600 }, (_, node) => node));
  expect(weekDraws(6, 6).left[0]).not.toEqual(left[0]);
  expect(weekDraws(5, 6).left[0]).toEqual(left[0]);
});

test('draws are those of the generator\'s own uniform numbers, each order drawn from its end', () => {
  const { left, right, runs } = weekDraws(20261123, 7);
  const random = xoroshiro128plus(20261123);
  for (const drawn of left.flatMap((order, level) => [order, right[level]])) {
    const order = Array.from({ length: runs }, (_, index) => index);
    for (let index = runs - 1; index > 0; index -= 1) {
      const other = uniformInt(random, 0, index);
      [order[index], order[other]] = [order[other] ?? -1, order[index] ?? -1];
    }
    expect([...drawn ?? []]).toEqual(order);
  }
});

test('a stream that cannot be the last one is not looked at run by run, and changes nothing', () => {
  const draws = weekDraws(9, 6);
  const slow = { net: [1, 0, 2, 1, 0, 1], work: 60 };
  const { slowest, each } = weeksToFinish([{ net: [5, 6, 5, 6, 5, 6], work: 20 }, slow], draws);
  expect(each[0]).toBeNull();
  expect(slowest).toEqual(weeksToFinish([slow], draws).slowest);
});
