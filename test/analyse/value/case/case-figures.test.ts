import { analyse } from '../../../../src/analyse/analysis';
import { caseFigures } from '../../../../src/analyse/value/case/case-figures';
import { businessCase } from '../../../../src/analyse/value/case/case-years';
import { payback } from '../../../../src/analyse/value/case/payback';
import type { Benefit } from '../../../../src/model/value/benefit';
import type { CostLine } from '../../../../src/model/value/cost-line';
import { noValue, type ProgramValue } from '../../../../src/model/value/program-value';
import { day, program } from '../../../model/program-notation';

const eur = (major: number) => ({ minor: Math.round(100 * major), currency: 'EUR' });
const line = (id: string, kind: CostLine['kind'], on: string, major: number): CostLine => ({
  id, version: 1, kind, package: null, projectId: null, teamId: null, from: day(on), to: day(on), amount: eur(major), class: null, rule: null, note: '', postedOn: day(on), by: null, voids: null, origin: null,
});
const benefit = (money: Benefit['money']): Benefit =>
  ({ id: 'b', version: 1, programId: 'p', name: 'Sales', unit: 'EUR', baseline: null, target: null, readings: [], owner: null, reviewOn: null, money, projects: [], aimId: null });
const planned = (year: number, major: number, actual: number | null = null) => ({ year: 2026 + year, planned: eur(major), actual: actual === null ? null : eur(actual) });
const of = (value: Partial<ProgramValue>, rate: string | null = '0.1') =>
  ({ ...program('A-1 todo'), value: { ...noValue, shown: true, ...value, settings: { ...noValue.settings, currency: 'EUR', discountRate: rate, firstYear: 2026 } } });

/** The worked example of Microsoft's page on Excel's NPV: 10,000 spent at once, 3,000, 4,200 and 6,800 back, at 10%. */
const excel = { lines: [line('1', 'budget', '2026-03-02', 10_000), line('2', 'actual', '2026-03-02', 10_000)], benefits: [benefit([planned(1, 3_000), planned(2, 4_200), planned(3, 6_800)])] };

test('the example of a spreadsheet, over the years of a program: 1,188.44 there is 1,307.29 here', () => {
  const told = caseFigures(of(excel), 'forecast');
  expect(told.npv.value).toBe(130_729);
  expect(told.simple.value).toBeCloseTo(40, 6);
  expect(told.discounted.value).toBeCloseTo(13.0729, 3);
  expect(told.payback.value).toBeCloseTo(2.7441, 3);
  expect(payback.compute(analyse(of(excel)))).toMatchObject({ value: told.payback.value, note: 'in 2029, year 3' });
});

test('to go leaves out what is spent, so that it may say go on where the whole says never begin', () => {
  const late = { lines: [line('1', 'budget', '2026-03-02', 50_000), line('2', 'actual', '2026-03-02', 50_000)], benefits: excel.benefits };
  expect(caseFigures(of(late), 'forecast').npv.value).toBeLessThan(0);
  expect(caseFigures(of(late), 'to-go').npv.value).toBe(1_130_729);
  expect(caseFigures(of(late), 'to-date').npv.value).toBe(-5_000_000);
});

test('unknown with its reason, never 0', () => {
  expect(caseFigures(of(excel, null), 'forecast')).toMatchObject({ npv: { value: null, reason: 'no discount rate is set' }, simple: { reason: null } });
  expect(caseFigures({ ...of(excel), value: { ...of(excel).value, shown: false } }, 'forecast').npv.reason).toMatch('finance role');
  expect(caseFigures(of({ benefits: excel.benefits }), 'to-date').npv.reason).toMatch('no cost is known');
  expect(caseFigures(of({ lines: [line('1', 'budget', '2024-03-02', 1)], benefits: [benefit([planned(-1, 5)])] }), 'forecast').npv.value).not.toBeNaN();
  const missing = { ...of(excel), asOf: day('2028-01-10') };
  expect(businessCase(missing).missing).toBe(1);
  expect(caseFigures(missing, 'to-date').npv.reason).toMatch('1 benefit year that is over was not entered');
  expect(caseFigures(missing, 'forecast').npv.value).toBe(130_729);
});

test('what was spent before year 0 is in year 0, and in no figure less', () => {
  const early = { ...excel, lines: [line('1', 'budget', '2025-11-03', 10_000), line('2', 'actual', '2025-11-03', 10_000)] };
  expect(businessCase(of(early)).years[0]?.cost).toEqual({ planned: 1_000_000, toDate: 1_000_000, toGo: 0 });
  expect(caseFigures(of(early), 'forecast').npv.value).toBe(130_729);
  // A plan that has not begun has spent nothing of its years, and what was spent already all the same.
  const before = { ...of(early), asOf: day('2025-12-01') };
  expect(caseFigures(before, 'to-date').simple.value).toBe(-100);
});

test('another year 0 leaves money of benefits in its calendar years: it is discounted by other powers, and what is before it not at all', () => {
  const from = (firstYear: number) => { const moved = of(excel); return { ...moved, value: { ...moved.value, settings: { ...moved.value.settings, firstYear } } }; };
  const gained = (firstYear: number) => businessCase(from(firstYear)).years.flatMap(({ year, benefit }) => (benefit.planned === 0 ? [] : [[year, benefit.planned]]));
  expect(gained(2025)).toEqual([[2027, 300_000], [2028, 420_000], [2029, 680_000]]);
  expect(gained(2025)).toEqual(gained(2026));
  expect(caseFigures(from(2025), 'forecast').npv.value).toBe(118_844);
  expect([gained(2028), businessCase(from(2028)).early]).toEqual([[[2028, 720_000], [2029, 680_000]], 1]);
  expect([gained(1968), businessCase(from(1968)).far]).toEqual([[[2027, 300_000], [2028, 420_000]], 1]);
});
