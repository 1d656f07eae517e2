import fc from 'fast-check';
import { analyse } from '../../../../src/analyse/analysis';
import { earnedOnDays } from '../../../../src/analyse/value/earned/earned-curve';
import { plannedValue } from '../../../../src/analyse/value/package-plan';
import type { Program } from '../../../../src/model/program';
import { day } from '../../../model/program-notation';
import { told } from './told';
import { baseline, packageOf, valued, type Valued } from './value-program';

/**
 * A study planned over the 20 working days of February 2026 for 1,000.00, with three gates. Milestones with weighted values:
 * PMI, Practice standard for earned value management (2011), "fixed formula and weighted milestone" methods.
 */
const issues = 'R-1 epic; R-2 under R-1';
const gates = [{ name: 'Idea', weight: 1 }, { name: 'Prototype', weight: 3 }, { name: 'Pilot', weight: 6 }];
const study = { key: 'R-1', budget: 100_000, start: '2026-02-02', finish: '2026-02-27', children: ['R-2'], method: 'gates' as const, gates, research: true };
const passed = [{ key: 'R-1', act: 'pass' as const, gate: 'Idea', from: '2026-02-04' }, { key: 'R-1', act: 'pass' as const, gate: 'Prototype', from: '2026-02-11' }];
const spent = [{ key: 'R-1', amount: 50_000, on: '2026-02-06' }];
const at = (asOf: string, more: Partial<Valued> = {}): Program => valued(issues, { packages: [study], spent, acts: passed, settings: { researchBy: 'gates' }, ...more, options: { asOf } });
const all = (of: Program, ...keys: readonly string[]): readonly unknown[] => keys.map((key) => told(of, key));

describe('gates', () => {
  test('earn their weights: 4 of 10 are passed, so that 400 of 1,000 are earned', () => {
    expect(all(at('2026-02-13'), 'earned-value', 'planned-value', 'cpi', 'spi')).toEqual([40_000, 50_000, 0.8, 0.8]);
    expect(told(at('2026-02-10'), 'earned-value')).toBe(10_000);
  });
  test('of research count where the program lets them; by itself research is in no index', () => {
    expect(told(at('2026-02-13', { settings: {} }), 'cpi')).toBe('All packages are research or level of effort, which stand apart.');
    expect(told(at('2026-02-13', { packages: [{ ...study, method: 'zero-hundred' }] }), 'cpi')).toBe('All packages are research or level of effort, which stand apart.');
  });
  test('are taken back by a later day: what was earned by then stays earned then', () => {
    const acts = [...passed, { key: 'R-1', act: 'take-back' as const, gate: 'Prototype', from: '2026-02-12' }];
    const back = at('2026-02-13', { acts });
    expect(told(back, 'earned-value')).toBe(10_000);
    expect(earnedOnDays(back, new Set(analyse(back).value.packages.map(({ package: { id } }) => id)), ['2026-02-10', '2026-02-11', '2026-02-12'].map(day))).toEqual([10_000, 40_000, 10_000]);
  });
  test('count as reported from the day on which they were posted', () => {
    const acts = [{ key: 'R-1', act: 'pass' as const, gate: 'Idea', from: '2026-02-04', postedOn: '2026-02-18' }];
    expect([told(at('2026-02-17', { acts }), 'earned-value'), told(at('2026-02-18', { acts }), 'earned-value')]).toEqual([0, 10_000]);
  });
  test('all of them complete the package on the day of the last: SPI(t) stays from there', () => {
    const acts = [...passed, { key: 'R-1', act: 'pass' as const, gate: 'Pilot', from: '2026-03-13' }];
    expect([...all(at('2026-03-13', { acts }), 'spi', 'spi-t'), told(at('2026-04-13', { acts }), 'spi-t')]).toEqual([1, 20 / 30, 20 / 30]);
  });
  test('without weights are no percent, and never 0', () => {
    expect(told(at('2026-02-13', { packages: [{ ...study, gates: [] }] }), 'cpi')).toBe('No package has all that is needed: the baseline has no weighed gates.');
  });
});

/** The kill of a stage-gate process: R. G. Cooper, Winning at new products (2011). What was measured stays; the rest of the budget goes back. */
describe('a package that is stopped on 13 February, with 400 of 1,000 earned and 500 spent', () => {
  const stop = { key: 'R-1', act: 'stop' as const, from: '2026-02-13' };
  const stopped = (asOf: string, more: Partial<Valued> = {}): Program => at(asOf, { acts: [...passed, stop], ...more });

  test('has what it had earned for a budget; cost variance stays, and schedule variance ends', () => {
    expect(all(stopped('2026-03-31'), 'budget-at-completion', 'earned-value', 'planned-value', 'cpi', 'spi', 'cost-variance', 'schedule-variance')).toEqual([40_000, 40_000, 40_000, 0.8, 1, -10_000, 0]);
    expect(analyse(stopped('2026-03-31')).value.packages[0]?.stopped).toEqual({ from: day('2026-02-13'), reason: 'as decided', released: 60_000 });
  });
  test('had the whole plan on earlier days', () => {
    expect(all(stopped('2026-02-12'), 'budget-at-completion', 'planned-value')).toEqual([100_000, 45_000]);
    const now = stopped('2026-03-31');
    const [value] = analyse(now).value.packages;
    expect(['2026-02-12', '2026-02-13', '2026-02-20'].map((on) => plannedValue(now.calendar, value?.legs ?? [], day(on)))).toEqual([45_000, 40_000, 40_000]);
  });
  test('earns nothing from what is passed later, nor from a later baseline; what it costs still counts', () => {
    const later = [...passed, stop, { key: 'R-1', act: 'pass' as const, gate: 'Pilot', from: '2026-02-20' }];
    const more = { acts: later, spent: [...spent, { key: 'R-1', amount: 30_000, on: '2026-02-24' }], later: [baseline('2026-03-02', [packageOf(at('2026-03-31'), { ...study, budget: 900_000 })], 'replan')] };
    expect(all(stopped('2026-03-31', more), 'budget-at-completion', 'earned-value', 'actual-cost', 'cpi')).toEqual([40_000, 40_000, 80_000, 0.5]);
  });
  test('goes on from a later day: its budget is back, and the rest is planned from there', () => {
    const acts = [...passed, stop, { key: 'R-1', act: 'resume' as const, from: '2026-02-23' }];
    expect(all(stopped('2026-02-20', { acts }), 'budget-at-completion', 'planned-value')).toEqual([40_000, 40_000]);
    // One of the five working days that are left has passed.
    expect(all(stopped('2026-02-23', { acts }), 'budget-at-completion', 'planned-value', 'earned-value')).toEqual([100_000, 52_000, 40_000]);
    expect(told(stopped('2026-02-27', { acts }), 'planned-value')).toBe(100_000);
  });
  test('is complete on that day, so that time stands still', () => {
    expect(told(stopped('2026-02-27'), 'spi-t')).toBe(told(stopped('2026-04-27'), 'spi-t'));
  });
});

const acts = fc.array(fc.record({ act: fc.constantFrom('pass', 'take-back', 'stop', 'resume'), gate: fc.constantFrom('Idea', 'Prototype', 'Pilot'), on: fc.integer({ min: 1, max: 27 }) }), { maxLength: 9 });

test('whatever is passed, stopped and resumed: the curve of today ends in what is earned today, and nothing is beyond the budget', () => {
  fc.assert(fc.property(acts, fc.integer({ min: 1, max: 28 }), (drawn, now) => {
    const date = (on: number): string => `2026-02-${String(on).padStart(2, '0')}`;
    const said = drawn.map(({ act, gate, on }) => ({ key: 'R-1', act, from: date(on), ...(act === 'stop' || act === 'resume' ? {} : { gate }) }));
    const of = at(date(now), { acts: said, from: '2026-02-01' });
    const { packages: [value] } = analyse(of).value;
    const { package: { id }, budget, earned, planned, stopped } = value ?? (() => { throw new Error('There is no package.'); })();
    expect(earnedOnDays(of, new Set([id]), [day('2026-02-01'), day(date(now))]).at(-1)).toBeCloseTo(earned.value ?? NaN, 6);
    expect(earned.value).toBeLessThanOrEqual(budget.value ?? NaN);
    expect(planned.value).toBeLessThanOrEqual((budget.value ?? NaN) + 1e-6);
    expect((budget.value ?? NaN) + (stopped?.released ?? 0)).toBe(100_000);
  }), { seed: 6, numRuns: 200 });
});
