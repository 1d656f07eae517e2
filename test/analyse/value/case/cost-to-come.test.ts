import fc from 'fast-check';
import { businessCase } from '../../../../src/analyse/value/case/case-years';
import { costToCome } from '../../../../src/analyse/value/case/cost-to-come';
import { estimateOf } from '../../../../src/analyse/value/earned/estimate';
import { valueAnalysis } from '../../../../src/analyse/value/value-analysis';
import type { Program } from '../../../../src/model/program';
import type { CostLine } from '../../../../src/model/value/cost-line';
import { day } from '../../../model/program-notation';
import { valued, type Valued } from '../earned/value-program';

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, one) => all + (one ?? NaN), 0);
const costs = (of: Program) => businessCase(of).years.map(({ year, cost }) => [year, cost.toDate, cost.toGo]);
const eacOf = (of: Program): number => estimateOf(of, valueAnalysis(of)).chosen.value ?? NaN;
const rest = (of: Program, key: string | null, minor: number, from: string, to: string): CostLine => ({
  id: `rest ${key}`, version: 1, kind: 'rest', package: key === null ? null : `epic:${of.issues.find((issue) => issue.key === key)?.id}`, projectId: null, teamId: null, from: day(from), to: day(to),
  amount: { minor, currency: 'EUR' }, class: null, rule: null, note: '', postedOn: of.asOf, by: null, voids: null, origin: null,
});
const withLines = (of: Program, lines: readonly CostLine[]): Program => ({ ...of, value: { ...of.value, lines: [...of.value.lines, ...lines] } });

/** Budget 1,000 over the four weeks around the turn of the year; half is earned, 625 are spent: CPI 0.8, so that EAC is 1,250. */
const half = 'A-1 epic; A-2 under A-1 delivered done 2026-12-16; A-3 under A-1';
const two: Valued = {
  packages: [{ key: 'A-1', budget: 100_000, start: '2026-12-14', finish: '2027-01-08', children: ['A-2', 'A-3'] }], spent: [{ key: 'A-1', amount: 62_500, on: '2026-12-16' }], from: '2026-12-01',
  options: { asOf: '2026-12-25' },
};

describe('cost to come by earned value, worked by hand', () => {
  test('on time: ETC 625 over the ten working days left, four of them this year', () => {
    const of = valued(half, two);
    expect([eacOf(of), costToCome(of).from, costToCome(of).stretchedTo]).toEqual([125_000, 'earned', null]);
    expect(costs(of)).toEqual([[2026, 62_500, 25_000], [2027, 0, 37_500]]);
  });

  test('late: three weeks behind at half the pace, so that the rest is spread up to the forecast finish', () => {
    const of = valued(half, { ...two, options: { asOf: '2027-01-08' } });
    // 10 of 20 days earned in 20: 20 / 0.5 = 40 working days from 14 December on.
    expect([costToCome(of).stretchedTo, costToCome(of).by?.(day('2027-02-04')), costToCome(of).by?.(day('2027-02-05'))]).toEqual([day('2027-02-05'), 59_375, 62_500]);
  });

  test.each([['atypical', 112_500], ['combined', 62_500 + 50_000 / (0.8 * (50 / 100))]] as const)('EAC is of the chosen formula: %s', (estimate, eac) => {
    const of = valued(half, { ...two, settings: { estimate }, options: { asOf: '2027-01-08' } });
    expect(sum(businessCase(of).years.flatMap(({ cost }) => [cost.toDate, cost.toGo]))).toBe(Math.round(eac));
  });

  test('a package whose cost nobody knows adds what is left of its budget, and it is counted apart', () => {
    const of = valued(`${half}; B-1 epic; B-2 under B-1 delivered done 2026-12-16; B-3 under B-1`, { ...two, packages: [...two.packages, { key: 'B-1', budget: 40_000, start: '2026-12-14', finish: '2027-01-08', children: ['B-2', 'B-3'], research: true }] });
    expect(costToCome(of).packages).toEqual({ 'bottom-up': 0, earned: 1, plan: 1 });
    expect(sum(businessCase(of).years.map(({ cost }) => cost.toGo))).toBe(62_500 + 20_000);
  });
});

test('what somebody estimated goes before earned value, package by package', () => {
  const both = valued(`${half}; B-1 epic; B-2 under B-1`, { ...two, packages: [...two.packages, { key: 'B-1', budget: 10_000, start: '2027-01-04', finish: '2027-01-08', children: ['B-2'] }] });
  const own = withLines(both, [rest(both, 'A-1', 90_000, '2027-01-04', '2027-01-08')]);
  // EAC is AC + 60,000 left / (50,000 / 62,500): 75,000 to come, of which B-1 has a sixth.
  expect([costToCome(own).packages, costToCome(own).by?.(Infinity)]).toEqual([{ 'bottom-up': 1, earned: 1, plan: 0 }, 90_000 + 12_500]);
  const all = withLines(both, [rest(both, null, 70_000, '2026-12-01', '2027-01-08')]);
  expect(costToCome(all).packages).toEqual({ 'bottom-up': 2, earned: 0, plan: 0 });
});

test('without a forecast from earned value, the remaining plan, with why', () => {
  const unspent = valued(half, { ...two, spent: [] });
  expect(costToCome(unspent)).toMatchObject({ from: 'plan', why: 'no cost is known yet' });
  expect(sum(businessCase(unspent).years.map(({ cost }) => cost.toGo))).toBe(50_000);
  const other = valued(half, { ...two, settings: { currency: 'USD' } });
  expect(costToCome(other)).toMatchObject({ from: 'plan', by: null });
});

test('property: what was spent and what is to come add up to EAC, to the cent, over any years', () => {
  const packages = fc.array(fc.record({ budget: fc.integer({ min: 1, max: 90_000_000 }), spent: fc.integer({ min: 1, max: 90_000_000 }), start: fc.integer({ min: 0, max: 900 }), days: fc.integer({ min: 0, max: 1500 }), done: fc.boolean() }), { minLength: 1, maxLength: 5 });
  const iso = (at: number): string => new Date((day('2025-06-02') + at) * 86_400_000).toISOString().slice(0, 10);
  fc.assert(fc.property(packages, fc.constantFrom('typical', 'atypical', 'combined'), fc.integer({ min: 0, max: 1200 }), (made, estimate, asOf) => {
    const issues = made.map(({ done }, at) => `P${at}-1 epic; P${at}-2 under P${at}-1${done ? ` delivered done ${iso(0)}` : ''}; P${at}-3 under P${at}-1 delivered done ${iso(0)}`).join('; ');
    const of = valued(issues, {
      packages: made.map(({ budget, start, days }, at) => ({ key: `P${at}-1`, budget, start: iso(start), finish: iso(start + days), children: [`P${at}-2`, `P${at}-3`] })),
      spent: made.map(({ spent }, at) => ({ key: `P${at}-1`, amount: spent, on: iso(0) })), from: iso(0), settings: { estimate }, options: { asOf: iso(asOf) },
    });
    const { chosen } = estimateOf(of, valueAnalysis(of));
    fc.pre(chosen.value !== null);
    expect(sum(businessCase(of).years.flatMap(({ cost }) => [cost.toDate, cost.toGo]))).toBe(Math.round(chosen.value ?? NaN));
  }), { seed: 4, numRuns: 150 });
});
