import fc from 'fast-check';
import { analyse } from '../../../../src/analyse/analysis';
import { moneyAndSchedule } from '../../../../src/analyse/value/measures/money-and-schedule';
import { earnedOnDays } from '../../../../src/analyse/value/earned/earned-curve';
import { leftOutWords } from '../../../../src/analyse/value/measures/earned-figure';
import { sumsOf } from '../../../../src/analyse/value/earned/sums';
import { timeOf } from '../../../../src/analyse/value/earned/time';
import { plannedValue } from '../../../../src/analyse/value/package-plan';
import { addWorkingDays } from '../../../../src/model/calendar';
import type { Program } from '../../../../src/model/program';
import { day } from '../../../model/program-notation';
import { told } from './told';
import { baseline, packageOf, valued, type Valued } from './value-program';

/** Four children alike, two delivered; planned over the 20 working days of February 2026. */
const half = 'A-1 epic; A-2 under A-1 delivered done 2026-02-05; A-3 under A-1 delivered done 2026-02-10; A-4 under A-1; A-5 under A-1';
const children = ['A-2', 'A-3', 'A-4', 'A-5'];
const one = { key: 'A-1', budget: 100_000, start: '2026-02-02', finish: '2026-02-27', children };
const mid: Valued = { packages: [one], spent: [{ key: 'A-1', amount: 45_000, on: '2026-02-06' }], options: { asOf: '2026-02-20' } };

describe('the reference card of NASA: PV 75, EV 50, AC 45 of 100', () => {
  const at = valued(half, mid);
  test.each([
    ['planned-value', 75_000], ['earned-value', 50_000], ['actual-cost', 45_000], ['budget-at-completion', 100_000], ['cost-variance', 5_000], ['schedule-variance', -25_000],
    ['budget-variance', -30_000], ['cpi', 50 / 45], ['spi', 50 / 75], ['cost-variance-percent', 10], ['schedule-variance-percent', -100 / 3], ['tcpi', 50 / 55], ['sv-t', -5], ['spi-t', 10 / 15],
  ])('%s', (key, value) => expect(told(at, key)).toBeCloseTo(value, 9));

  test.each([['typical', 90_000], ['atypical', 95_000], ['combined', 45_000 + 50_000 / ((50 / 45) * (50 / 75))]] as const)('EAC, %s', (estimate, value) => {
    expect(told(valued(half, { ...mid, settings: { estimate } }), 'eac')).toBeCloseTo(value, 6);
  });

  test('IEAC(t): 20 working days at SPI(t) 2/3 are 30, from the first day of the plan', () => {
    expect(told(at, 'ieac-t-finish')).toBe(day('2026-03-13'));
  });
});

test('a project that ended late: SPI comes back to 1, SPI(t) does not, and 30 days later it is the same (Lipke 2003)', () => {
  const late = half.replace('A-4 under A-1', 'A-4 under A-1 delivered done 2026-03-06').replace('A-5 under A-1', 'A-5 under A-1 delivered done 2026-03-13');
  const at = (asOf: string): Program => valued(late, { ...mid, options: { asOf } });
  const then = ['spi', 'spi-t', 'sv-t', 'ieac-t-finish'].map((key) => told(at('2026-03-13'), key));
  expect(then).toEqual([1, 20 / 30, -10, day('2026-03-13')]);
  expect(['spi', 'spi-t', 'sv-t', 'ieac-t-finish'].map((key) => told(at('2026-04-12'), key))).toEqual(then);
});

test('a roll-up is a ratio of sums: the mean of the two indices would be wrong', () => {
  const both = `${half}; B-1 epic; B-2 under B-1 delivered done 2026-02-05`;
  const small = { key: 'B-1', budget: 1_000, start: '2026-02-02', finish: '2026-02-06', children: ['B-2'] };
  const at = valued(both, { ...mid, packages: [one, small], spent: [{ key: 'A-1', amount: 100_000, on: '2026-02-06' }, { key: 'B-1', amount: 250, on: '2026-02-06' }] });
  expect(told(at, 'cpi')).toBeCloseTo(51_000 / 100_250, 9);
  expect(told(at, 'cpi')).not.toBeCloseTo((0.5 + 4) / 2, 1);
});

describe('bad input', () => {
  const with1 = (change: object, more: Partial<Valued> = {}): Program => valued(half, { ...mid, packages: [{ ...one, ...change }], ...more });
  test('a package without a budget is in no total, and said', () => {
    expect(told(with1({ budget: null }), 'cpi')).toBe('No package has all that is needed: without a budget.');
    const both = valued(`${half}; B-1 epic; B-2 under B-1`, { ...mid, packages: [one, { key: 'B-1', start: '2026-02-02', finish: '2026-02-27', children: ['B-2'] }] });
    expect([told(both, 'cpi'), analyse(both).value.sums.leftOut.map(({ why }) => why)]).toEqual([50 / 45, ['without a budget']]);
  });
  test('credits or transfers that leave a budget below zero: nothing can be earned of it, and it is in no total', () => {
    const both = valued(`${half}; B-1 epic; B-2 under B-1 delivered done 2026-02-05`, { ...mid, packages: [one, { key: 'B-1', budget: -150_000, start: '2026-02-09', finish: '2026-02-13', children: ['B-2'] }] });
    expect(['cpi', 'spi', 'spi-t', 'budget-at-completion', 'planned-value'].map((key) => told(both, key))).toEqual([50 / 45, 50 / 75, 10 / 15, 100_000, 75_000]);
    expect(analyse(both).value.sums.leftOut.map(leftOutWords)).toEqual(['1 package left out: with a budget below zero']);
  });
  test('missing dates, and a finish before the start', () => {
    for (const change of [{ start: null }, { finish: null }, { finish: '2026-01-02' }]) expect(told(with1(change), 'spi')).toMatch(/without dates, or with a finish before the start/);
  });
  test('PV of zero: nothing was planned by now', () => {
    const at = with1({ start: '2026-03-02', finish: '2026-03-31' });
    expect([told(at, 'spi'), told(at, 'schedule-variance-percent'), told(at, 'planned-value')]).toEqual([expect.stringMatching(/^Nothing was planned/), expect.stringMatching(/^Nothing was planned/), 0]);
  });
  test('BAC of zero gives no index, and no infinity', () => {
    for (const key of ['spi', 'spi-t', 'cost-variance-percent']) expect(typeof told(with1({ budget: 0 }), key)).toBe('string');
    expect(told(with1({ budget: 0 }), 'spi-t')).toBe('Nothing has a budget to be planned.');
  });
  test('all done before the first day of the plan: no time has passed, and it is said why', () => {
    const early = half.replaceAll(/done \d{4}-\d{2}-\d{2}/g, 'done 2026-01-05');
    const at = valued(early, { ...mid, packages: [{ ...one, children: one.children.slice(0, 1) }] });
    expect([told(at, 'spi-t'), told(at, 'earned-value')]).toEqual(['All was complete before the plan began.', 100_000]);
  });
  test('a week of holidays: planned within it alone is planned on its last day', () => {
    const holidays = [9, 10, 11, 12, 13].map((date) => day(`2026-02-${String(date).padStart(2, '0')}`));
    const at = (asOf: string): Program => with1({ start: '2026-02-09', finish: '2026-02-13' }, { options: { asOf, settings: { holidays } } });
    expect([told(at('2026-02-12'), 'planned-value'), told(at('2026-02-13'), 'planned-value')]).toEqual([0, 100_000]);
  });
  test('a leap day is a working day as any other', () => {
    const at = (asOf: string): Program => with1({ start: '2028-02-28', finish: '2028-03-03' }, { options: { asOf } });
    expect([told(at('2028-02-28'), 'planned-value'), told(at('2028-02-29'), 'planned-value'), told(at('2028-03-03'), 'planned-value')]).toEqual([20_000, 40_000, 100_000]);
  });
  test('another time zone moves no planned day', () => {
    for (const timeZone of ['Pacific/Auckland', 'UTC', 'America/Los_Angeles']) expect(told(with1({}, { options: { asOf: '2026-02-20', settings: { timeZone } } }), 'planned-value')).toBe(75_000);
  });
  test('work that is gone or out of sight takes its package out of totals', () => {
    const made = valued(half, mid);
    const lost = { ...made, value: { ...made.value, baselines: made.value.baselines.map((of) => ({ ...of, packages: of.packages.map((each) => ({ ...each, children: [...each.children, { issueId: 999_999, weight: 1 }] })) })) } };
    expect(told(lost, 'cpi')).toBe('No package has all that is needed: some of its work cannot be seen or is gone.');
  });
  test('an outcome that nobody mapped takes its package out of totals: it is named, with the share of budgets that is out', () => {
    const both = valued(`${half}; B-1 epic; B-2 under B-1 hold done 2026-02-05; B-3 under B-1`, { ...mid, packages: [one, { key: 'B-1', budget: 25_000, start: '2026-02-02', finish: '2026-02-27', children: ['B-2', 'B-3'] }] });
    expect(told(both, 'cpi')).toBe(50 / 45);
    expect(analyse(both).value.sums.leftOut.map((left) => [leftOutWords(left), left.unmapped])).toEqual([
      [expect.stringMatching(/^1 package left out \(20% of all budgets\): some of its work is done with an outcome that nobody has mapped to delivered or dropped: Hold$/), true],
    ]);
  });
  test('without the finance role there is no amount and no ratio of amounts', () => {
    const hidden = with1({}, { shown: false });
    for (const { key } of moneyAndSchedule) if (key !== 'scope-change-since-baseline') expect([key, told(hidden, key)]).toEqual([key, 'Not shown to you: it takes the finance role.']);
  });
});

test('research and level of effort are out of both indices, and their spend is kept', () => {
  const both = `${half}; B-1 epic; B-2 under B-1 delivered done 2026-02-05`;
  for (const apart of ['research', 'effort'] as const) {
    const beside = { key: 'B-1', budget: 70_000, start: '2026-02-02', finish: '2026-02-06', children: ['B-2'], [apart]: true };
    const at = valued(both, { ...mid, packages: [one, beside], spent: [...mid.spent ?? [], { key: 'B-1', amount: 9_000, on: '2026-02-06' }] });
    expect([told(at, 'cpi'), told(at, 'spi'), told(at, 'budget-at-completion')]).toEqual([50 / 45, 50 / 75, 100_000]);
    expect(analyse(at).value.packages.map(({ standing, spent }) => [standing, spent.value])).toEqual([['counted', 45_000], [apart, 9_000]]);
  }
});

test('cost outside the baseline moves no CPI, and an issue added moves neither PV nor BAC but is scope change', () => {
  const before = valued(half, mid);
  const after = valued(`${half}; A-6 under A-1`, { ...mid, spent: [...mid.spent ?? [], { key: null, amount: 1_000_000, on: '2026-02-06' }] });
  for (const key of ['cpi', 'planned-value', 'budget-at-completion', 'earned-value', 'actual-cost']) expect([key, told(after, key)]).toEqual([key, told(before, key)]);
  expect([told(before, 'scope-change-since-baseline'), told(after, 'scope-change-since-baseline')]).toEqual([0, 1]);
});

test('a later baseline keeps the plan of the days before it, and plans what is left; a reset begins from what is earned', () => {
  const made = valued(half, mid);
  const again = (kind: 'replan' | 'reset', asOf: string): Program => valued(half, { ...mid, later: [baseline('2026-02-16', [packageOf(made, { ...one, budget: 150_000, finish: '2026-03-13' })], kind)], options: { asOf } });
  expect(told(again('replan', '2026-02-13'), 'planned-value')).toBe(told(valued(half, { ...mid, options: { asOf: '2026-02-13' } }), 'planned-value'));
  expect(told(again('replan', '2026-02-20'), 'planned-value')).toBeCloseTo(50_000 + 100_000 * 5 / 20, 6);
  // Half of it is done: by the new budget 75,000 are earned, and planned from there on, so that what is not planned yet is no variance.
  expect(told(again('reset', '2026-02-16'), 'planned-value')).toBeCloseTo(75_000 + 75_000 / 20, 6);
  expect(told(again('reset', '2026-02-16'), 'schedule-variance')).toBeCloseTo(-75_000 / 20, 6);
  expect(told(again('reset', '2026-02-16'), 'cost-variance')).toBe(75_000 - 45_000);
});

test('of a plan that weighed nothing nothing is earned, whatever a later one weighs', () => {
  const made = valued(half, mid);
  const weightless = { ...one, children: children.map((key) => `${key}=0`) };
  const at = valued(half, { ...mid, packages: [weightless], later: [baseline('2026-02-16', [packageOf(made, one)], 'replan')] });
  expect(earnedOnDays(at, new Set(analyse(at).value.packages.map(({ package: { id } }) => id)), ['2026-02-13', '2026-02-20'].map(day))).toEqual([0, 50_000]);
});

const packages = fc.array(fc.record({
  budget: fc.option(fc.integer({ min: 0, max: 10_000_000 })), start: fc.integer({ min: -40, max: 40 }), days: fc.integer({ min: -3, max: 60 }), done: fc.integer({ min: 0, max: 3 }),
  spent: fc.option(fc.integer({ min: -5_000, max: 9_000_000 })), research: fc.boolean(),
}), { minLength: 1, maxLength: 7 });
const iso = (offset: number): string => new Date(Date.UTC(2026, 1, 16 + offset)).toISOString().slice(0, 10);

test('totals add up over any partition, in any order, and nothing is NaN, infinite, or missing without a reason', () => {
  fc.assert(fc.property(packages, fc.integer({ min: 0, max: 7 }), (drawn, cut) => {
    const text = drawn.map(({ done }, at) => `P${at}-1 epic; ${[2, 3, 4].map((n) => `P${at}-${n} under P${at}-1 ${n - 2 < done ? 'delivered done 2026-02-12' : ''}`).join('; ')}`).join('; ');
    const of = valued(text, {
      packages: drawn.map(({ budget, start, days, research }, at) => ({ key: `P${at}-1`, budget, start: iso(start), finish: iso(start + days), research, children: [`P${at}-2`, `P${at}-3=2`, `P${at}-4`] })),
      spent: drawn.flatMap(({ spent }, at) => (spent === null ? [] : [{ key: `P${at}-1`, amount: spent, on: '2026-02-10' }])), options: { asOf: '2026-02-16' },
    });
    const { value } = analyse(of);
    const parts = [value.packages.slice(0, cut), value.packages.slice(cut)].map((those) => sumsOf(of.calendar, those, null).scheduled);
    const turned = sumsOf(of.calendar, value.packages.toReversed(), null);
    for (const key of ['planned', 'earned', 'budget'] as const) {
      const whole = value.sums.scheduled?.[key] ?? 0;
      expect(parts.reduce((sum, part) => sum + (part?.[key] ?? 0), 0)).toBeCloseTo(whole, 4);
      expect(turned.scheduled?.[key] ?? 0).toBeCloseTo(whole, 4);
    }
    expect(timeOf(of, turned)).toEqual(timeOf(of, value.sums));
    const { curve, counted } = value.sums;
    for (const [passed, sum] of curve?.values.entries() ?? []) {
      const then = addWorkingDays(of.calendar, curve?.start ?? 0, passed);
      const next = addWorkingDays(of.calendar, then, 1) - 1;
      // A stretch without working days is over on a day that does not work: the curve has it on the working day before or after.
      const planned = (on: number): number => counted.reduce((all, { legs }) => all + (plannedValue(of.calendar, legs, on) ?? 0), 0);
      expect(sum).toBeGreaterThanOrEqual(planned(then) - 0.01);
      expect(sum).toBeLessThanOrEqual(planned(next) + 0.01);
    }
    for (const measure of moneyAndSchedule) {
      const figure = measure.compute(analyse(of));
      expect([measure.key, figure.value === null ? typeof figure.reason : Number.isFinite(figure.value)]).toEqual([measure.key, figure.value === null ? 'string' : true]);
      expect(figure.inputs.every(({ value: each }) => each === null || Number.isFinite(each))).toBe(true);
    }
  }), { seed: 6, numRuns: 60 });
});
