import { objectiveCompletion, predictability } from '../../../src/analyse/value/objectives';
import { netPromoterScore, satisfaction, type Histogram } from '../../../src/analyse/value/survey-score';

const objective = (committed: boolean, planned: number, actual: number) => ({ committed, planned, actual, delivered: actual > 0 });

/** Scaled Agile, "Inspect and adapt": the sheet of one team, six objectives that are committed and two that are not. */
test('Scaled Agile: 45 of 50 planned are 90%, where what was not committed adds to what was reached alone', () => {
  const sheet = [[7, 7], [8, 8], [8, 6], [10, 5], [10, 8], [7, 7]].map(([planned = 0, actual = 0]) => objective(true, planned, actual));
  const all = [...sheet, objective(false, 7, 0), objective(false, 4, 4)];
  expect(predictability(all).value).toBe(90);
  expect(objectiveCompletion(all).value).toBe(100);
});

/** So many content of so many asked, as 4 of 5 and 2 of 5. */
const content = (of: number, all: number): Histogram => [0, 0, all - of, 0, of, 0];

/** R. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I: the score method. */
test.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])('Newcombe: %i of %i lies between %f and %f', (of, all, low, high) => {
  const told = satisfaction(content(of, all));
  expect([told?.value, told?.low, told?.high].map((value) => Number(((value ?? NaN) / 100).toFixed(4)))).toEqual([Number((of / all).toFixed(4)), low, high]);
});

const answers = (promoters: number, passives: number, detractors: number): Histogram => [detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0];
const margin = (score: ReturnType<typeof netPromoterScore>): number => ((score?.high ?? NaN) - (score?.low ?? NaN)) / 2;

/** W. Huber on Cross Validated: of 324 a half promote and a sixth detract, so that a standard error is 4.1 points; ours is of the adjusted kind, a tenth of a point from it. */
test('Huber: a score of 33 of 324 answers, and how far it may be off', () => {
  const told = netPromoterScore(answers(162, 108, 54));
  expect(told?.value).toBeCloseTo(100 / 3, 9);
  expect(Math.abs(margin(told) / 1.96 - 4.1)).toBeLessThan(0.1);
});

/** A. Engelhardt, Net promoter score confidence intervals (2016): with a third each the interval is about 320 / sqrt(n) wide. */
test.each([90, 900, 9_000])('Engelhardt: a third each of %i', (n) => {
  expect(2 * margin(netPromoterScore(answers(n / 3, n / 3, n / 3))) / (320 / Math.sqrt(n))).toBeCloseTo(1, n < 100 ? 1 : 2);
});

test('all of one kind are 100 and -100, and none is nothing', () => {
  expect([netPromoterScore(answers(8, 0, 0))?.value, netPromoterScore(answers(0, 0, 8))?.value, netPromoterScore(answers(0, 8, 0))?.value, netPromoterScore(answers(0, 0, 0))]).toEqual([100, -100, 0, null]);
});
