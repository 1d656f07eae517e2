import fc from 'fast-check';
import { earnedSchedule, scheduleByTime } from '../../../src/analyse/value/earned-schedule';
import { valueAt } from '../../../src/analyse/value/value-at';

/** Planned evenly over four months, finished in six. */
const planned = [100, 200, 300, 400];

describe('earned schedule', () => {
  test.each([[0, 0], [50, 0.5], [100, 1], [250, 2.5], [399, 3.99], [400, 4], [500, 4]])('what %i earned was planned for the end of period %f', (earned, es) => {
    expect(earnedSchedule(planned, earned)).toBeCloseTo(es, 12);
  });

  test('a level stretch of the plan counts as over once its value is earned, and not before', () => {
    expect(earnedSchedule([100, 100, 100, 200], 100)).toBe(3);
    expect(earnedSchedule([100, 100, 100, 200], 99)).toBeCloseTo(0.99, 12);
    // What a reset leaves of a plan of which nothing was earned.
    expect([earnedSchedule([0, 0, 100], 0), earnedSchedule([0, 0, 100], -1)]).toEqual([2, 0]);
  });

  test('all of it earned is the first time at which all was planned, however long the plan stays there', () => {
    expect(earnedSchedule([100, 200, 200, 200], 200)).toBe(2);
  });

  test('nothing planned has no schedule', () => {
    expect([earnedSchedule([], 1), earnedSchedule([0, 0], 0)]).toEqual([null, null]);
  });

  test('a late project: SPI is 1 at its end, SPI(t) is not, and stays', () => {
    const atEnd = scheduleByTime(planned, 400, 6, 6);
    expect(400 / (planned.at(-1) ?? 0)).toBe(1);
    expect(atEnd).toEqual({ earned: 4, variance: -2, index: 4 / 6, estimate: 6 });
    expect(scheduleByTime(planned, 400, 7, 6)).toEqual(atEnd);
  });

  test('half-way and late: what it will take', () => {
    const told = scheduleByTime(planned, 150, 3, null);
    expect(told).toEqual({ earned: 1.5, variance: -1.5, index: 0.5, estimate: 8 });
  });

  test('a plan that was set back to what is earned is neither late nor early, and days before that stay as they were', () => {
    // Planned were 100, 200 and 300; 150 were earned, and from the end of period 3 on the plan goes on from there.
    const [curve, shifts] = [[100, 200, 300, 200, 300, 400], [{ after: 3, to: 150 }]];
    expect(scheduleByTime(curve, 150, 3, null, shifts)).toMatchObject({ earned: 1.5, index: 0.5 });
    expect(scheduleByTime(curve, 150, 4, null, shifts)).toMatchObject({ earned: 3, variance: -1 });
    expect(scheduleByTime(curve, 200, 4, null, shifts)).toMatchObject({ earned: 4, index: 1, estimate: 6 });
    expect(scheduleByTime(curve, 400, 7, 7, shifts)).toMatchObject({ earned: 6, index: 6 / 7, estimate: 7 });
  });

  test('a plan that was set forward to what is earned counts as planned by then: neither late nor early either', () => {
    // Planned were 100 by the end of period 1; 250 were earned, and from there on the plan goes on from 250.
    const [curve, shifts] = [[100, 300, 350, 400], [{ after: 1, to: 250 }]];
    expect(scheduleByTime(curve, 250, 1, null, shifts)).toMatchObject({ earned: 1.75 });
    expect(scheduleByTime(curve, 250, 2, null, shifts)).toMatchObject({ earned: 1, variance: -1 });
    expect(scheduleByTime(curve, 300, 2, null, shifts)).toMatchObject({ earned: 2, index: 1, estimate: 4 });
  });

  test('of several changes on the way each has its moment', () => {
    // Set back to 50 after two periods, and forward to 200 after three.
    const [curve, shifts] = [[100, 200, 100, 250, 300], [{ after: 2, to: 50 }, { after: 3, to: 200 }]];
    expect([4, 5].map((actual) => scheduleByTime(curve, 200, actual, null, shifts)?.earned)).toEqual([3, 3]);
    expect([3, 4].map((actual) => scheduleByTime(curve, 50, actual, null, shifts)?.earned)).toEqual([2, 2]);
  });

  test('is the inverse of the planned curve wherever that rises', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 }), fc.double({ min: 0, max: 1, noNaN: true }), (steps, part) => {
      const curve = steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0));
      const time = part * steps.length;
      expect(earnedSchedule(curve, valueAt(curve, time))).toBeCloseTo(time, 6);
    }), { seed: 6, numRuns: 500 });
  });
});
