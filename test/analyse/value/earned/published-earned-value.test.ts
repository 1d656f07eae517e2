import type { Program } from '../../../../src/model/program';
import { figureIn, told } from './told';
import { published, type Part } from './published-projects';

/** What a book prints: the value of a measure, to so many digits; amounts in whole units of money. */
type Printed = Readonly<Record<string, readonly [value: number, digits: number]>>;

const MONEY = new Set(['planned-value', 'earned-value', 'actual-cost', 'budget-at-completion', 'cost-variance', 'schedule-variance', 'eac', 'etc', 'vac']);

const expectPrinted = (of: Program, printed: Printed): void => {
  for (const [key, [value, digits]] of Object.entries(printed)) {
    const found = told(of, key);
    expect([key, typeof found === 'number' ? Number((found / (MONEY.has(key) ? 100 : 1)).toFixed(digits)) : found]).toEqual([key, value]);
  }
};

const done = (budget: number, period: number, spent: number): Part => ({ budget, periods: [period, period], percent: 100, spent });

/**
 * The fence of four sides, a side a day: R. Mulcahy, PMP exam prep, the chapter on cost. Sides one and two are complete, the
 * third is half done, the fourth not begun, at the end of day three.
 */
const fence: readonly Part[] = [done(1000, 1, 1000), done(1000, 2, 1200), { budget: 1000, periods: [3, 3], percent: 50, spent: 600 }, { budget: 1000, periods: [4, 4], percent: 0, spent: 0 }];

test('Mulcahy: the fence', () => {
  expectPrinted(published(fence, 3), {
    'planned-value': [3000, 0], 'earned-value': [2500, 0], 'actual-cost': [2800, 0], 'budget-at-completion': [4000, 0], 'cost-variance': [-300, 0], 'schedule-variance': [-500, 0],
    cpi: [0.893, 3], spi: [0.833, 3], vac: [-480, 0], 'sv-t': [-0.5, 1],
  });
  // The book rounds CPI to 0.893 before it divides by it, so that its EAC is 4,479, and 1,679 and -479 follow from that.
  expectPrinted(published(fence, 3), { eac: [4480, 0], etc: [1680, 0] });
  expect(Math.round(4000 / 0.893)).toBe(4479);
});

test('Mulcahy: the fence again, where a side that was to come later is begun', () => {
  const again: readonly Part[] = [done(1000, 1, 1000), done(1000, 2, 900), { budget: 1000, periods: [3, 3], percent: 50, spent: 1000 }, { budget: 1000, periods: [4, 4], percent: 75, spent: 300 }];
  expectPrinted(published(again, 3), { 'earned-value': [3250, 0], 'actual-cost': [3200, 0], 'cost-variance': [50, 0], 'schedule-variance': [250, 0], cpi: [1.016, 3], 'sv-t': [0.25, 2] });
});

/** Two bird houses of 100 a month, for twelve months; after nine of them 20 are built at a CPI of 0.9091: a sample test for PMP candidates. */
const birdHouses: readonly Part[] = [{ budget: 2400, periods: [1, 12], percent: 100 * 20 / 24, spent: 2200 }];

test('bird houses: dear and early, and the rest would have to go twice as well', () => {
  expectPrinted(published(birdHouses, 9), { 'planned-value': [1800, 0], 'earned-value': [2000, 0], cpi: [0.9091, 4], etc: [440, 0], tcpi: [2, 6] });
  expectPrinted(published(birdHouses, 9, { settings: { estimate: 'atypical' } }), { eac: [2600, 0] });
});

/**
 * A status report as C. F. Gray and E. W. Larson draw it up (Project management: the managerial process, the chapter on progress
 * and performance measurement), from a solved exercise: period 12, six of eight tasks begun, in hundreds. Its EAC_f goes by CPI.
 */
const statusReport: readonly Part[] = [
  done(8, 4, 10), done(40, 8, 50), done(30, 9, 40), done(20, 10, 40), { budget: 40, periods: [12, 13], percent: 50, spent: 30 }, { budget: 60, periods: [11, 13], percent: 50, spent: 40 },
  { budget: 20, periods: [14, 17], percent: 0, spent: 0 }, { budget: 30, periods: [18, 22], percent: 0, spent: 0 },
];

test('Gray and Larson: a report of eight tasks', () => {
  expectPrinted(published(statusReport, 12), {
    'planned-value': [158, 0], 'earned-value': [148, 0], 'actual-cost': [210, 0], 'budget-at-completion': [248, 0], 'cost-variance': [-62, 0], 'schedule-variance': [-10, 0],
    spi: [0.94, 2], cpi: [0.7, 2], eac: [352, 0], vac: [-104, 0],
  });
});

/**
 * Ten modules of 100,000, one a month, that took twelve months and 1.3 million: S. N. Dash, Earned schedule management, MPUG (2021),
 * who finds an SV of 0 and an SPI of 1 absurd, and earned schedule two months behind.
 */
test('Dash: two months late, which money does not show once all is done, and time does', () => {
  const modules = Array.from({ length: 10 }, (_, at): Part => ({ budget: 100_000, periods: [at + 1, at + 1], percent: 100, spent: 130_000 }));
  expectPrinted(published(modules, 12), { 'schedule-variance': [0, 0], spi: [1, 6], 'cost-variance': [-300_000, 0], 'sv-t': [-2, 6], 'spi-t': [0.83, 2] });
});

/** I. Damnjanovic and K. Reinschmidt, Data analytics for engineering and construction project risk management (2020), as the R package PRA has it. */
const construction: readonly Part[] = [
  { budget: 10_000, periods: [1, 1], percent: 100, spent: 9_000 }, { budget: 10_000, periods: [2, 2], percent: 100, spent: 9_000 }, { budget: 20_000, periods: [3, 3], percent: 75, spent: 18_000 },
  { budget: 30_000, periods: [4, 4], percent: 0, spent: 0 }, { budget: 30_000, periods: [5, 5], percent: 0, spent: 0 },
];

test('Damnjanovic and Reinschmidt: a plan that is not even, 35% done after three of five periods', () => {
  expectPrinted(published(construction, 3), { 'planned-value': [40_000, 0], 'earned-value': [35_000, 0], 'actual-cost': [36_000, 0], 'schedule-variance': [-5_000, 0], 'cost-variance': [-1_000, 0], spi: [0.875, 3], cpi: [0.9722222, 7] });
});

/** K. Schwalbe, Information technology project management, an exercise on cost: three of six months, 200,000 in all. */
const threeOfSix: readonly Part[] = [{ budget: 120_000, periods: [1, 3], percent: 100 * 100 / 120, spent: 90_000 }, { budget: 80_000, periods: [4, 6], percent: 0, spent: 0 }];

test('Schwalbe: under its budget and late', () => {
  expectPrinted(published(threeOfSix, 3), { 'planned-value': [120_000, 0], 'earned-value': [100_000, 0], 'cost-variance': [10_000, 0], 'schedule-variance': [-20_000, 0], cpi: [1.11, 2], spi: [0.83, 2], eac: [180_000, 0] });
});

/** J. Greene and A. Stellman, Head first PMP: a highway, 5,100 of 7,500 hours worked where 4,500 were scheduled. */
test('Greene and Stellman: the highway', () => {
  const highway: readonly Part[] = [{ budget: 390_000, periods: [1, 3], percent: 100, spent: 400_000 }, { budget: 260_000, periods: [4, 5], percent: 20, spent: 0 }];
  const of = published(highway, 3);
  expectPrinted(of, { 'planned-value': [390_000, 0], 'earned-value': [442_000, 0], 'actual-cost': [400_000, 0], 'schedule-variance': [52_000, 0], 'cost-variance': [42_000, 0], spi: [1.133, 3], cpi: [1.105, 3] });
});

/** Questions for PMP candidates, each with one figure for an answer. */
describe('questions', () => {
  const one = (budget: number, earned: number, spent: number, rest = 0): readonly Part[] => [{ budget, periods: [1, 2], percent: 100 * earned / budget, spent, ...(rest === 0 ? {} : { rest }) }];

  test('BAC 80,000, AC 25,000, EV 17,000 and 75,000 still to spend: EAC is 100,000', () => {
    expectPrinted(published(one(80_000, 17_000, 25_000, 75_000), 1, { settings: { estimate: 'bottom-up' } }), { eac: [100_000, 0] });
  });
  test('BAC 135,000, EV 45,000, AC 70,000 and EAC 130,000: TCPI to the estimate is 1.5', () => {
    const { inputs } = figureIn(published(one(135_000, 45_000, 70_000, 60_000), 1, { settings: { estimate: 'bottom-up' } }), 'tcpi');
    expect(inputs.find(({ name }) => name === 'To the estimate from the bottom up')?.value).toBeCloseTo(1.5, 12);
  });
  test('BAC 18,000 at a CPI of 0.9: VAC is -2,000', () => {
    expectPrinted(published(one(18_000, 9_000, 10_000), 1), { vac: [-2_000, 0], eac: [20_000, 0] });
  });
  test('BAC 35,000, EV 25,000, AC 28,000, the rest at its budget: EAC is 38,000', () => {
    expectPrinted(published(one(35_000, 25_000, 28_000), 1, { settings: { estimate: 'atypical' } }), { eac: [38_000, 0] });
  });
});
