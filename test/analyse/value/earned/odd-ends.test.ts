import { finishForecasts } from '../../../../src/analyse/value/earned/finish-forecasts';
import { analyse } from '../../../../src/analyse/analysis';
import type { Program } from '../../../../src/model/program';
import { day, program } from '../../../model/program-notation';
import { dayOf, published, type Part } from './published-projects';
import { figureIn, told } from './told';
import { valued, type Valued } from './value-program';

const all = (of: Program, ...keys: readonly string[]): readonly unknown[] => keys.map((key) => told(of, key));

/** A thousand a week, for four weeks of February 2026: the 2nd to the 27th. */
const four: readonly Part[] = [0, 1, 2, 3].map((at) => ({ budget: 1_000, periods: [5 * at + 1, 5 * at + 5], percent: 0, spent: 0 }));
const entered = (asOf: string, ...said: readonly (readonly [part: number, percent: number, from: string])[]): Program =>
  published(four, 20, { options: { asOf }, entered: said.map(([part, percent, from]) => ({ key: `P${part}-1`, percent, from })), spent: [] });

test('a percent that goes down takes back what was earned, and time that stood still goes on', () => {
  const full = [1, 2, 3, 4].map((part) => [part, 100, dayOf(20)] as const);
  expect(all(entered('2026-03-06', ...full), 'spi-t', 'sv-t', 'ieac-t-finish')).toEqual([1, 0, day('2026-02-27')]);
  const back = entered('2026-03-06', ...full, [4, 50, '2026-03-06']);
  // 17.5 of 20 days are earned in 25, so that 20 take 28.57: the 29th is Thursday, 12 March.
  expect(all(back, 'earned-value', 'spi', 'sv-t', 'spi-t', 'ieac-t-finish')).toEqual([3_500_00, 3_500 / 4_000, -7.5, 17.5 / 25, day('2026-03-12')]);
});

test('all was planned before the day: SV in money is what is left, and time goes on', () => {
  expect(all(entered('2026-04-24', [1, 100, dayOf(5)], [2, 100, dayOf(10)], [3, 100, dayOf(20)], [4, 0, dayOf(1)]), 'planned-value', 'schedule-variance', 'sv-t', 'spi-t')).toEqual([4_000_00, -1_000_00, 15 - 60, 15 / 60]);
});

test('nothing earned: no forecast, and why; every variance is there', () => {
  expect(all(entered('2026-02-13', ...[1, 2, 3, 4].map((part) => [part, 0, dayOf(1)] as const)), 'spi', 'spi-t', 'sv-t', 'ieac-t-finish', 'cost-variance-percent')).toEqual([0, 0, -10, 'Nothing is earned yet.', 'No cost is known yet.']);
});

test('work that is earned before the plan begins has no pace yet, and that is why there is no forecast', () => {
  const early = entered('2026-01-30', [1, 50, '2026-01-26'], [2, 0, '2026-01-26'], [3, 0, '2026-01-26'], [4, 0, '2026-01-26']);
  expect(all(early, 'earned-value', 'schedule-variance', 'spi-t', 'ieac-t-finish')).toEqual([500_00, 500_00, 'The plan has not begun.', 'The plan has not begun.']);
  expect(finishForecasts(analyse(early)).find(({ by }) => by === 'earned-schedule')?.reason).toBe('the plan has not begun');
});

test('estimates that cannot be meant leave the finish by the critical path unknown, and say so', () => {
  const finishes = finishForecasts(analyse(program('A-1 estimate 90000000000d')));
  expect(finishes.find(({ by }) => by === 'critical-path')).toMatchObject({ finish: null, reason: 'By the estimates the work would end after the year 9999: one of them cannot be meant' });
});

test('a stretch without plan counts as earned once all before it is', () => {
  const gap: readonly Part[] = [{ budget: 1_000, periods: [1, 5], percent: 100, spent: 0 }, { budget: 1_000, periods: [16, 20], percent: 0, spent: 0 }];
  expect(all(published(gap, 10), 'sv-t', 'schedule-variance')).toEqual([5, 0]);
  expect(all(published(gap, 15), 'sv-t', 'spi')).toEqual([0, 1]);
  expect(told(published([{ budget: 1_000, periods: [1, 5], percent: 98, spent: 0 }, gap[1] as Part], 10), 'sv-t')).toBeCloseTo(4.9 - 10, 9);
});

const packages: Valued['packages'] = [{ key: 'A-1', budget: 100_000, start: '2026-02-02', finish: '2026-02-27', method: 'entered' }];
const half: Valued = { packages, entered: [{ key: 'A-1', percent: 50, from: '2026-02-13' }], options: { asOf: '2026-02-20' } };
const spent = (...amounts: readonly number[]): Program => valued('A-1 epic', { ...half, spent: amounts.map((amount) => ({ key: 'A-1', amount, on: '2026-02-10' })) });

test('credits that outweigh the cost: the variance is told, and no ratio to less than nothing', () => {
  expect(all(spent(30_000, -40_000), 'actual-cost', 'cost-variance', 'tcpi')).toEqual([-10_000, 60_000, 50_000 / 110_000]);
  for (const key of ['cpi', 'eac', 'etc', 'vac']) expect([key, told(spent(30_000, -40_000), key)]).toEqual([key, 'More was credited than spent.']);
  for (const key of ['cpi', 'eac', 'etc', 'vac']) expect([key, told(spent(30_000, -30_000), key)]).toEqual([key, 'Nothing is spent yet.']);
});

test('a package whose cost nobody knows is in what is planned and earned, and left out of what is made of cost alone', () => {
  const two = valued('A-1 epic; B-1 epic', { ...half, packages: [...packages, { ...packages[0], key: 'B-1' }], entered: [...half.entered ?? [], { key: 'B-1', percent: 0, from: '2026-02-02' }], spent: [{ key: 'A-1', amount: 40_000, on: '2026-02-10' }, { key: 'B-1', amount: 10_000, on: '2026-02-10' }] });
  const [own = null, other = null] = two.value.lines;
  if (own === null || other === null) throw new Error('Both are costed.');
  const unpriced: Program = { ...two, value: { ...two.value, lines: [own, { ...other, amount: { minor: 10_000, currency: 'USD' } }] } };
  expect(all(unpriced, 'earned-value', 'spi', 'cpi')).toEqual([50_000, 50_000 / 150_000, 50_000 / 40_000]);
  expect(['spi-t', 'spi', 'cpi'].map((key) => [figureIn(unpriced, key).note, figureIn(unpriced, key).leftOut.length])).toEqual([[null, 0], ['SPI(t) 0.33', 0], ['1 package left out (50% of budgets)', 1]]);
});

test('TCPI is told up to the last cent of the budget, and not from there on', () => {
  expect(all(spent(99_999), 'tcpi')).toEqual([50_000]);
  expect(all(spent(100_000), 'tcpi')).toEqual(['The whole budget is spent.']);
});

test('a package of one day that nobody worked on is late by it on that day, and not before', () => {
  const one = (asOf: string): Program => valued('A-1 epic', { packages: [{ ...packages[0], key: 'A-1', start: '2026-02-04', finish: '2026-02-04' }], entered: [{ key: 'A-1', percent: 0, from: '2026-02-02' }], options: { asOf } });
  expect([all(one('2026-02-03'), 'schedule-variance', 'spi'), all(one('2026-02-04'), 'schedule-variance', 'spi', 'sv-t')]).toEqual([[0, 'Nothing was planned by now.'], [-100_000, 0, -1]]);
});

test('everything is stopped: what was earned is the budget, and what was spent is the estimate', () => {
  const of = valued('A-1 epic', { ...half, spent: [{ key: 'A-1', amount: 62_500, on: '2026-02-10' }], acts: [{ key: 'A-1', act: 'stop', from: '2026-02-16' }] });
  expect(all(of, 'budget-at-completion', 'planned-value', 'cpi', 'spi', 'eac', 'etc', 'vac', 'tcpi', 'ieac-t-finish')).toEqual([50_000, 50_000, 0.8, 1, 62_500, 0, -12_500, 'The whole budget is spent.', day('2026-02-16')]);
});

test('the rest at the planned pace is the same on a Sunday as on the Friday before it', () => {
  const low = (asOf: string) => finishForecasts(analyse(valued('A-1 epic', { ...half, options: { asOf } }))).find(({ by }) => by === 'earned-schedule')?.low;
  // Ten of twenty days are earned after fifteen, so that the ten that are left end on Friday, 6 March.
  expect([low('2026-02-20'), low('2026-02-21'), low('2026-02-22')]).toEqual([day('2026-03-06'), day('2026-03-06'), day('2026-03-06')]);
});

test('a forecast that comes out even is the day it comes to, whatever fractions of a cent were earned', () => {
  // 30% of a day's work after 54 working days: 54 / 0.3 = 180 of them, the last of which is Friday, 9 October.
  const of = valued('A-1 epic', { packages: [{ key: 'A-1', budget: 569_206, start: '2026-02-02', finish: '2026-02-02', method: 'entered' }], entered: [{ key: 'A-1', percent: 30, from: '2026-02-02' }], options: { asOf: '2026-04-16' } });
  expect(told(of, 'ieac-t-finish')).toBe(day('2026-10-09'));
});
