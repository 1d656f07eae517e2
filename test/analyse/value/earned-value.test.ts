import fc from 'fast-check';
import {
  budgetVariance, costIndex, costVariance, costVariancePercent, estimateAtCompletion, estimateToComplete, scheduleIndex, scheduleVariance, scheduleVariancePercent,
  toCompleteIndex, toCompleteIndexTo, varianceAtCompletion, type EarnedInputs,
} from '../../../src/analyse/value/earned-value';

const kinds = ['typical', 'atypical', 'combined', 'bottom-up'] as const;

/** Half of 100,000 was to be done, 40% is, and it took 45,000. */
const late: EarnedInputs = { planned: 50_000, earned: 40_000, actual: 45_000, budget: 100_000 };

describe('earned value', () => {
  test('variances: favourable is positive, and budget variance is what it is made of', () => {
    expect([costVariance(late).value, scheduleVariance(late).value, budgetVariance(late).value]).toEqual([-5_000, -10_000, -5_000]);
    expect(budgetVariance(late).value).toBe((scheduleVariance(late).value ?? 0) - (costVariance(late).value ?? 0));
    expect([costVariancePercent(late).value, scheduleVariancePercent(late).value]).toEqual([-12.5, -20]);
  });

  test('indices', () => {
    expect(costIndex(late).value).toBeCloseTo(0.8889, 4);
    expect(scheduleIndex(late).value).toBe(0.8);
  });

  test('three estimates at completion, and what follows from them', () => {
    const eac = kinds.map((kind) => estimateAtCompletion(late, kind, 70_000).value);
    expect(eac[0]).toBeCloseTo(112_500, 6);
    expect(eac[1]).toBe(105_000);
    expect(eac[2]).toBeCloseTo(45_000 + 60_000 / ((40 / 45) * 0.8), 6);
    expect(eac[3]).toBe(115_000);
    const typical = estimateAtCompletion(late, 'typical');
    expect(estimateToComplete(late, typical).value).toBeCloseTo(67_500, 6);
    expect(varianceAtCompletion(late, typical).value).toBeCloseTo(-12_500, 6);
    expect(toCompleteIndex(late).value).toBeCloseTo(60 / 55, 12);
    // To BAC / CPI it is CPI again.
    expect(toCompleteIndexTo(late, typical.value ?? 0).value).toBeCloseTo(costIndex(late).value ?? 0, 12);
  });

  test.each([
    ['no cost known', { ...late, actual: null }, costIndex, 'no cost is known'],
    ['AC below zero', { ...late, actual: -5_000 }, costIndex, 'more was credited than spent'],
    ['AC of zero', { ...late, actual: 0 }, costIndex, 'nothing is spent yet'],
    ['PV of zero', { ...late, planned: 0 }, scheduleIndex, 'nothing was planned by now'],
    ['EV of zero for CV%', { ...late, earned: 0 }, costVariancePercent, 'nothing is earned yet'],
    ['the budget is spent', { ...late, actual: 100_000 }, toCompleteIndex, 'the whole budget is spent'],
    ['all is earned', { ...late, earned: 100_000 }, toCompleteIndex, 'all of it is earned'],
  ])('unknown with its reason: %s', (_, inputs, measure, reason) => {
    expect(measure(inputs)).toEqual({ value: null, reason });
  });

  test('nothing is NaN, infinite or minus nothing, whatever comes in', () => {
    const amount = fc.oneof(fc.constant(0), fc.integer({ min: -1_000_000, max: 1_000_000 }));
    fc.assert(fc.property(amount, amount, fc.option(amount), amount, (planned, earned, actual, budget) => {
      const inputs = { planned, earned, actual, budget };
      const all = [costVariance, scheduleVariance, costVariancePercent, scheduleVariancePercent, costIndex, scheduleIndex, budgetVariance, toCompleteIndex]
        .map((measure) => measure(inputs)).concat(kinds.map((kind) => estimateAtCompletion(inputs, kind, 5)));
      for (const { value, reason } of all) {
        expect((value === null) === (reason !== null)).toBe(true);
        if (value !== null) expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
      }
    }), { seed: 6, numRuns: 1000 });
  });
});
