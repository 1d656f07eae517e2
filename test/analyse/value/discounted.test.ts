import fc from 'fast-check';
import { discountedPayback, discountedReturn, netPresentValue, simpleReturn } from '../../../src/analyse/value/discounted';

const flow = (net: number) => (net < 0 ? { benefit: 0, cost: -net } : { benefit: net, cost: 0 });

/** 10,000 spent at once, 3,000, 4,200 and 6,800 back in three years, at 10 %: the worked example of Microsoft's page on Excel's NPV, whose function discounts the first flow too and answers 1,188.44. */
const excel = [-10_000, 3_000, 4_200, 6_800].map(flow);

describe('discounted money', () => {
  test('a spreadsheet discounts its first flow as well: 1,188.44 there is 1,307.29 here', () => {
    const here = netPresentValue(excel, 0.1).value ?? 0;
    expect(here / 1.1).toBeCloseTo(1_188.44, 2);
    expect(here).toBeCloseTo(1_307.29, 2);
  });

  test('returns', () => {
    expect(simpleReturn(excel).value).toBeCloseTo(40, 9);
    expect(discountedReturn(excel, 0.1).value).toBeCloseTo(13.0729, 4);
  });

  test('payback is in the year in which the discounted sum comes to nothing', () => {
    const found = discountedPayback(excel, 0.1);
    expect(found?.year).toBe(3);
    expect(found?.after).toBeCloseTo(2.7441, 3);
    expect(discountedPayback([-10, 4].map(flow), 0)).toBeNull();
  });

  test('a year before anything is spent pays nothing back', () => {
    expect(discountedPayback([0, -100, 60, 60].map(flow), 0)).toEqual({ year: 3, after: 2 + 40 / 60 });
    expect(discountedPayback([0, 0].map(flow), 0)).toBeNull();
    expect([discountedPayback([5, -2].map(flow), 0.1), discountedPayback([0, 5].map(flow), 0.1)]).toEqual([{ year: 0, after: 0 }, { year: 1, after: 1 }]);
  });

  test('what comes back to the cent is back, whatever discounting cuts off behind the point', () => {
    for (const rate of [0.03, 0.08, 0.1, 0.125]) {
      for (const years of [1, 2, 3, 7]) expect(discountedPayback([-100_000, ...Array<number>(years - 1).fill(0), 100_000 * (1 + rate) ** years].map(flow), rate)).toEqual({ year: years, after: expect.closeTo(years, 9) as number });
    }
  });

  test('what brings nothing comes back as -100% and no hair more, whatever it cost: a percentage is rounded once', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 10 }), fc.constantFrom(0, 0.07, 0.08, 0.125), (costs, rate) => {
      const flows = costs.map((cost) => ({ benefit: 0, cost }));
      expect([simpleReturn(flows).value, discountedReturn(flows, rate).value]).toEqual([-100, -100]);
    }), { seed: 6, numRuns: 200 });
  });

  test('credits that outweigh the cost have no return: its sign would be turned', () => {
    const credited = [{ benefit: 10, cost: -50 }];
    expect([simpleReturn(credited).reason, discountedReturn(credited, 0.1).reason]).toEqual(['more is credited than spent', 'more is credited than spent']);
  });

  test('unknown with its reason', () => {
    expect(netPresentValue([], 0.1).reason).toBe('no benefit and no cost is planned');
    expect(netPresentValue(excel, null).reason).toBe('no discount rate is set');
    expect(simpleReturn([flow(5)]).reason).toMatch('nothing is spent');
  });
});
