import { caseFigures } from '../../../../src/analyse/value/case/case-figures';
import type { CostLine } from '../../../../src/model/value/cost-line';
import { noValue } from '../../../../src/model/value/program-value';
import { day, program } from '../../../model/program-notation';

const FIRST = 2026;
const eur = (major: number) => ({ minor: Math.round(100 * major), currency: 'EUR' });
const budget = (year: number, major: number): CostLine => ({
  id: `l${year}`, version: 1, kind: 'budget', package: null, projectId: null, teamId: null, from: day(`${year}-12-01`), to: day(`${year}-12-01`), amount: eur(major), class: null, rule: null,
  note: '', postedOn: day('2026-01-05'), by: null, voids: null, origin: null,
});

/** Flows of the years from year 0 on, as they are printed: what goes out is planned cost, what comes in is money of a benefit. */
const worth = (rate: string, ...flows: readonly number[]) => {
  const lines = flows.flatMap((flow, at) => (flow < 0 ? [budget(FIRST + at, -flow)] : []));
  const money = flows.flatMap((flow, at) => (flow > 0 ? [{ year: FIRST + at, planned: eur(flow), actual: null }] : []));
  const benefit = { id: 'b', version: 1, programId: 'p', name: 'Worth', unit: 'EUR', baseline: null, target: null, readings: [], owner: null, reviewOn: null, money, projects: [], aimId: null };
  const made = { ...program('A-1'), asOf: day('2026-02-02'), value: { ...noValue, shown: true, lines, benefits: [benefit], settings: { ...noValue.settings, currency: 'EUR', discountRate: rate, firstYear: FIRST } } };
  const { npv, simple, discounted, payback } = caseFigures(made, 'planned');
  return { npv: npv.value === null ? npv.reason : npv.value / 100, simple: simple.value ?? simple.reason, discounted: discounted.value ?? discounted.reason, payback: payback.value ?? payback.reason };
};

/** R. Brealey, S. Myers, F. Allen, Principles of corporate finance. */
describe('Brealey and Myers', () => {
  test('an office building: 370,000 now, 420,000 in a year', () => {
    expect([worth('0.05', -370_000, 420_000).npv, worth('0.12', -370_000, 420_000).npv]).toEqual([30_000, 5_000]);
  });

  test.each([
    ['A', [-2_000, 500, 500, 5_000], 2_624, 3], ['B', [-2_000, 500, 1_800, 0], -58, null], ['C', [-2_000, 1_800, 500, 0], 50, 2],
  ] as const)('project %s at 10%%: the printed NPV, and the printed year of its discounted payback', (_, flows, npv, year) => {
    const told = worth('0.1', ...flows);
    expect(Math.round(Number(told.npv))).toBe(npv);
    expect(typeof told.payback === 'number' ? Math.ceil(told.payback) : null).toBe(year);
  });

  // Its profitability index is NPV / investment: the discounted return as a ratio. In millions.
  test.each([['1', [-10, 30, 5], 21, 2.1], ['2', [-5, 5, 20], 16, 3.2], ['3', [-5, 5, 15], 12, 2.4]] as const)('three projects and little capital: %s', (_, flows, npv, index) => {
    const told = worth('0.1', ...flows);
    expect([Math.round(Number(told.npv)), (Number(told.discounted) / 100).toFixed(1)]).toEqual([npv, index.toFixed(1)]);
  });
});

/** S. Ross, R. Westerfield, B. Jordan, Fundamentals of corporate finance, the self-test on payback: 200 out, 50, 60, 70 and 200 in, at 10%. */
test('Ross: payback within the fourth year, on a straight line', () => {
  const told = worth('0.1', -200, 50, 60, 70, 200);
  // The book adds discounted flows that it has rounded to the cent, and prints 84.23.
  expect(told.npv).toBe(84.24);
  expect(told.payback).toBeCloseTo(3.38, 2);
  // Undiscounted it is printed as 3.10.
  expect(worth('0', -200, 50, 60, 70, 200).payback).toBeCloseTo(3.1, 12);
});

/** E. Brigham and J. Houston, Fundamentals of financial management: projects S and L, 1,000 each, at 10%. */
test.each([['S', [-1_000, 500, 400, 300, 100], 78.82, 2.95, 2.33], ['L', [-1_000, 100, 300, 400, 600], 49.18, 3.88, 3.33]] as const)('Brigham: project %s', (_, flows, npv, discounted, plain) => {
  expect(worth('0.1', ...flows).npv).toBe(npv);
  expect(worth('0.1', ...flows).payback).toBeCloseTo(discounted, 2);
  expect(worth('0', ...flows).payback).toBeCloseTo(plain, 2);
});

/** J. Phillips, Return on investment in training and performance improvement programs: Magnavox, benefits of 321,600 for 38,233. */
test('Phillips: a return of 741%', () => {
  expect(Math.round(Number(worth('0', -38_233, 321_600).simple))).toBe(741);
});

describe('odd ends', () => {
  test('a rate of nothing discounts nothing, and one of -100% or less cannot be discounted with', () => {
    expect(worth('0', -100, 60, 60)).toMatchObject({ npv: 20, simple: 20, discounted: 20 });
    expect(worth('-1', -100, 60, 60)).toMatchObject({ npv: expect.stringMatching(/-100 ?%/) as string, discounted: expect.stringMatching(/-100 ?%/) as string, payback: expect.stringMatching(/-100 ?%/) as string, simple: 20 });
  });
  test('paid back at once is 0 years, never is a reason, and before anything is spent is neither', () => {
    expect(worth('0.1', 50, -20, 10).payback).toBe(0);
    expect(worth('0.1', -100, 60).payback).toMatch('it is not paid back in the 2 years');
    // Nothing happens in year 0; 100 go out in year 1 and 60 come in each of the two years after it.
    expect(worth('0', 0, -100, 60, 60).payback).toBeCloseTo(2 + 40 / 60, 12);
  });
});
