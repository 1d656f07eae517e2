import { objectiveCompletion, predictability } from '../../../src/analyse/value/objectives';
import { netPromoterScore, satisfaction } from '../../../src/analyse/value/survey-score';

const objective = (committed: boolean, planned: number | null, actual: number | null, delivered: boolean | null = actual === null ? null : actual > 0) => ({ committed, planned, actual, delivered });

describe('objectives', () => {
  const scored = [objective(true, 7, 7), objective(true, 8, 8), objective(true, 10, 5), objective(true, 7, 0), objective(false, 10, 10), objective(false, 6, 0)];

  test('uncommitted ones add to what was reached and not to what was planned', () => {
    expect(predictability(scored).value).toBeCloseTo(100 * 30 / 32, 9);
    expect(predictability([objective(true, 5, 5), objective(false, 5, 5)]).value).toBe(200);
  });

  test('completion counts committed ones alone', () => expect(objectiveCompletion(scored).value).toBe(75));

  test('not yet scored is unknown, not nothing', () => {
    expect(objectiveCompletion([...scored, objective(true, 3, null)]).reason).toBe('1 of 5 committed objectives are not scored yet');
    expect(predictability([...scored, objective(false, 3, null)]).reason).toBe('1 of 7 objectives have no actual value yet');
    expect(predictability([objective(true, null, 3)]).reason).toMatch('have no planned value');
    expect(objectiveCompletion([]).reason).toBe('no objective is committed');
  });
});

describe('scores of a survey', () => {
  test('promoters less detractors, of all', () => {
    const told = netPromoterScore([0, 0, 0, 0, 0, 10, 10, 15, 15, 25, 25]);
    expect(told).toMatchObject({ value: 30, answers: 100 });
  });

  // 15 promoters and 12 detractors of 36: J. Sauro, "How to compute a confidence interval around NPS", MeasuringU (2021), there at 90%.
  test('the interval of a net score is the adjusted one of the literature', () => {
    const told = netPromoterScore([12, 0, 0, 0, 0, 0, 0, 9, 0, 15, 0]);
    const spread = 1.959964 * Math.sqrt((15.75 / 39 + 12.75 / 39 - (3 / 39) ** 2) / 39);
    expect([told?.value, told?.low, told?.high]).toEqual([expect.closeTo(25 / 3, 9), expect.closeTo(100 * (3 / 39 - spread), 3), expect.closeTo(100 * (3 / 39 + spread), 3)]);
  });

  test('five promoters of five say that it is high, not that it is certain', () => {
    const told = netPromoterScore([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5]);
    expect(told).toMatchObject({ value: 100, high: 100 });
    expect(told?.low).toBeLessThan(60);
  });

  test('Wilson keeps the interval on the scale where all are content', () => {
    const told = satisfaction([0, 0, 0, 0, 0, 10]);
    expect(told?.value).toBe(100);
    expect(told?.high).toBeCloseTo(100, 9);
    expect(told?.low).toBeCloseTo(72.25, 1);
  });

  test('without answers there is none', () => expect([netPromoterScore([]), satisfaction([0, 0])]).toEqual([null, null]));
});
