import fc from 'fast-check';
import { earnedOnDays } from '../../../../src/analyse/value/earned/earned-curve';
import { knownOnDays } from '../../../../src/analyse/value/history/known-now';
import { analyse } from '../../../../src/analyse/analysis';
import type { Program } from '../../../../src/model/program';
import type { Baseline, ZeroedVariance } from '../../../../src/model/value/work-package';
import { day } from '../../../model/program-notation';
import { figureIn, told } from './told';
import { baseline, packageOf, valued, type Valued } from './value-program';

/**
 * Over target: of 1,000 that are planned over the 20 working days of February 2026, 750 are planned, 500 earned and 600 spent by
 * the 20th. From the 23rd on a plan of 1,200 holds, until 20 March. The three ways of setting variances to zero are those of
 * the over-target-baseline and over-target-schedule guide (NDIA / US Department of Defense): BCWP and BCWS = ACWP; BCWP = ACWP
 * with the schedule variance kept; BCWS = BCWP.
 */
const issues = 'A-1 epic; A-2 under A-1 delivered done 2026-02-05; A-3 under A-1 delivered done 2026-02-10; A-4 under A-1 delivered done 2026-03-02; A-5 under A-1';
const one = { key: 'A-1', budget: 100_000, start: '2026-02-02', finish: '2026-02-27', children: ['A-2', 'A-3', 'A-4', 'A-5'] };
const spent = [{ key: 'A-1', amount: 60_000, on: '2026-02-06' }, { key: 'A-1', amount: 15_000, on: '2026-03-03' }];
const before: Valued = { packages: [one], spent };
const reset = (zero: ZeroedVariance, asOf: string, known: number | null = 60_000, budget = 120_000): Program => {
  const made = valued(issues, { ...before, options: { asOf } });
  const costZero = zero === 'schedule' ? {} : { costZero: { on: day('2026-02-22'), spent: known } };
  const later: Baseline = { ...baseline('2026-02-23', [packageOf(made, { ...one, budget, finish: '2026-03-20', ...costZero })], 'reset'), zero };
  return valued(issues, { ...before, later: [later], options: { asOf } });
};
const all = (of: Program, ...keys: readonly string[]): readonly unknown[] => keys.map((key) => told(of, key));

test('both: EV and PV are what was spent, and what is left of the budget is earned by what is left of the work', () => {
  expect(all(reset('both', '2026-02-23'), 'earned-value', 'cost-variance', 'planned-value', 'budget-at-completion')).toEqual([60_000, 0, 60_000 + 60_000 / 20, 120_000]);
  // Half of the work was left and half of that is done: 600 + 300 are earned, and 750 are spent.
  expect(all(reset('both', '2026-03-06'), 'earned-value', 'actual-cost', 'cpi', 'planned-value')).toEqual([90_000, 75_000, 1.2, 60_000 + 60_000 * 10 / 20]);
});

test('cost alone: the schedule variance stays what it was', () => {
  const at = reset('cost', '2026-02-23');
  expect(all(at, 'earned-value', 'cost-variance')).toEqual([60_000, 0]);
  // It was -250: 600 are earned and 850 count as planned; the other 350 are planned evenly over 20 working days.
  expect(told(at, 'planned-value')).toBeCloseTo(85_000 + 35_000 / 20, 6);
});

test('schedule alone: the cost variance stays; both are said beside the indices from then on', () => {
  const at = reset('schedule', '2026-02-23', null, 100_000);
  expect(all(at, 'earned-value', 'cost-variance', 'planned-value')).toEqual([50_000, -10_000, 50_000 + 50_000 / 20]);
  const notes = (of: Program): readonly (string | null)[] => ['cpi', 'spi'].map((key) => figureIn(of, key).note);
  expect(notes(at)).toEqual([null, expect.stringContaining('since the reset of 2026-02-23')]);
  expect(notes(reset('both', '2026-02-23'))).toEqual(['since the reset of 2026-02-23', expect.stringContaining('since the reset of 2026-02-23')]);
});

test('what is set to zero in money is so in time too, where the schedule is', () => {
  // 600 are earned and planned by the end of 15 working days, and another of the day of the reset has passed; 900 by the end of 25.
  expect(all(reset('both', '2026-02-23'), 'sv-t', 'spi-t')).toEqual([-1, 15 / 16]);
  expect(['sv-t', 'spi-t'].map((key) => figureIn(reset('both', '2026-02-23'), key).note)).toEqual(['since the reset of 2026-02-23', 'since the reset of 2026-02-23']);
  expect(all(reset('both', '2026-03-06'), 'spi', 'spi-t')).toEqual([1, 1]);
  expect(all(reset('both', '2026-02-20'), 'spi', 'spi-t')).toEqual([50 / 75, 10 / 15]);
});

test('cost alone: in time the schedule is what it was, at once and for as long as the work goes on', () => {
  // 500 were planned by the end of 10 working days; 15 have passed by the 20th, and 16 by the 23rd.
  expect(all(reset('cost', '2026-02-20'), 'sv-t', 'spi-t')).toEqual([-5, 10 / 15]);
  expect(all(reset('cost', '2026-02-23'), 'sv-t', 'spi-t')).toEqual([-6, 10 / 16]);
  expect(figureIn(reset('cost', '2026-02-23'), 'sv-t').note).toBeNull();
  // Same budget and finish: nothing but money is changed, so that all figures in time are those of a replanned rest without it.
  const same = (asOf: string, later: (made: Program) => readonly Baseline[]) => { const made = valued(issues, { ...before, options: { asOf } }); return valued(issues, { ...before, later: later(made), options: { asOf } }); };
  for (const asOf of ['2026-02-20', '2026-02-23', '2026-03-02', '2026-03-06']) {
    const costZero = { on: day('2026-02-22'), spent: 60_000 };
    const zeroed = same(asOf, (made) => [{ ...baseline('2026-02-23', [packageOf(made, { ...one, costZero })], 'reset'), zero: 'cost' }]);
    const keys = ['sv-t', 'spi-t', 'ieac-t-finish'] as const;
    expect([asOf, all(zeroed, ...keys)]).toEqual([asOf, all(same(asOf, (made) => [baseline('2026-02-23', [packageOf(made, one)], 'replan')]), ...keys)]);
    expect(knownOnDays(analyse(zeroed), [day('2026-02-20'), day('2026-02-23')].filter((on) => on <= day(asOf))).map((known) => known['spi-t'].value)).toEqual([10 / 15, 10 / 16].slice(0, asOf < '2026-02-23' ? 1 : 2));
  }
});

/** EV, PV and AC are told as of the day before a reset; 3 of 4 children are delivered where it is ahead. */
const standing = { behind: { delivered: ['A-2', 'A-3'], planned: '2026-02-20' }, ahead: { delivered: ['A-2', 'A-3', 'A-4'], planned: '2026-02-13' } } as const;
const firstDay = { behind: '2026-02-23', ahead: '2026-02-16' } as const;

test.each([
  // What CV, SV and SV(t) are at the end of the day before it, and by the new plan.
  ['behind', 60_000, 'schedule', [-10_000, -25_000, -5], [-10_000, 0, 0]], ['behind', 60_000, 'cost', [-10_000, -25_000, -5], [0, -25_000, -5]], ['behind', 60_000, 'both', [-10_000, -25_000, -5], [0, 0, 0]],
  ['behind', 40_000, 'schedule', [10_000, -25_000, -5], [10_000, 0, 0]], ['behind', 40_000, 'cost', [10_000, -25_000, -5], [0, -25_000, -5]], ['behind', 40_000, 'both', [10_000, -25_000, -5], [0, 0, 0]],
  ['ahead', 90_000, 'schedule', [-15_000, 25_000, 5], [-15_000, 0, 0]], ['ahead', 90_000, 'cost', [-15_000, 25_000, 5], [0, 25_000, 5]], ['ahead', 90_000, 'both', [-15_000, 25_000, 5], [0, 0, 0]],
  ['ahead', 60_000, 'schedule', [15_000, 25_000, 5], [15_000, 0, 0]], ['ahead', 60_000, 'cost', [15_000, 25_000, 5], [0, 25_000, 5]], ['ahead', 60_000, 'both', [15_000, 25_000, 5], [0, 0, 0]],
] as const)('%s with %i spent: a reset of %s sets to zero what it names, and nothing else', (stands, cost, zero, was, is) => {
  const { delivered, planned } = standing[stands];
  const text = `A-1 epic; ${one.children.map((key) => `${key} under A-1${(delivered as readonly string[]).includes(key) ? ' delivered done 2026-02-10' : ''}`).join('; ')}`;
  const from = firstDay[stands];
  const book: Valued = { packages: [one], spent: [{ key: 'A-1', amount: cost, on: '2026-02-06' }] };
  const made = valued(text, { ...book, options: { asOf: from } });
  const costZero = zero === 'schedule' ? {} : { costZero: { on: day(from) - 1, spent: cost } };
  const later: Baseline = { ...baseline(from, [packageOf(made, { ...one, ...costZero })], 'reset'), zero };
  const at = (asOf: string): Program => valued(text, { ...book, later: [later], options: { asOf } });
  expect(all(at(planned), 'cost-variance', 'schedule-variance', 'sv-t')).toEqual(was);
  expect(knownOnDays(analyse(at(from)), [day(planned)])[0]?.['spi-t'].value).toBe(told(at(planned), 'spi-t'));
  const [value] = analyse(at(from)).value.packages;
  // One working day has passed since, on which nothing was done.
  expect([told(at(from), 'cost-variance'), (value?.earned.value ?? NaN) - (value?.legs.at(-1)?.before ?? NaN), Number(told(at(from), 'sv-t')) + 1]).toEqual(is.map((expected) => expect.closeTo(expected, 6) as number));
});

test('days before it keep their figures', () => {
  expect(all(reset('both', '2026-02-20'), 'earned-value', 'planned-value', 'cpi')).toEqual([50_000, 75_000, 50 / 60]);
  const at = reset('both', '2026-03-06');
  expect(earnedOnDays(at, new Set(analyse(at).value.packages.map(({ package: { id } }) => id)), ['2026-02-20', '2026-02-23', '2026-03-06'].map(day))).toEqual([50_000, 60_000, 90_000]);
});

test('a later plan goes on from there, since the package carries it', () => {
  const at = reset('both', '2026-03-06');
  const [, last] = at.value.baselines;
  const again: Baseline = { ...baseline('2026-03-04', (last?.packages ?? []).map((of) => ({ ...of, budget: 140_000 })), 'replan') };
  const then = { ...at, value: { ...at.value, baselines: [...at.value.baselines, again] } };
  expect(all(then, 'earned-value', 'budget-at-completion')).toEqual([60_000 + 80_000 / 2, 140_000]);
});

test.each([
  ['what was spent is not known', null, 120_000, 'No package has all that is needed: what was spent on it when its cost variance was set to zero is not known.'],
  ['more was spent than the new budget', 60_000, 50_000, 'No package has all that is needed: more was spent on it than its new budget, so that nothing is left for the rest.'],
  ['more was credited than spent', -1, 120_000, 'No package has all that is needed: more was credited than spent on it when its cost variance was set to zero.'],
])('is n/a where %s', (_, known, budget, reason) => {
  expect(told(reset('both', '2026-03-06', known, budget), 'cpi')).toBe(reason);
});

test('on the day before it, whatever was spent and budgeted, the variances that were to be zero are', () => {
  fc.assert(fc.property(fc.constantFrom<ZeroedVariance>('schedule', 'cost', 'both'), fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 200_000 }), (zero, known, budget) => {
    const of = reset(zero, '2026-02-23', known, budget);
    const [value] = analyse(of).value.packages;
    const [earned, before] = [value?.earned.value ?? null, value?.legs.at(-1)?.before ?? null];
    if (earned === null) return expect(known).toBeGreaterThan(budget);
    if (zero !== 'schedule') expect(earned).toBeCloseTo(known, 6);
    if (zero !== 'cost') expect(before).toBeCloseTo(earned, 6);
    expect(before).toBeLessThanOrEqual((value?.budget.value ?? 0) + 1e-6);
  }), { seed: 6, numRuns: 200 });
});
