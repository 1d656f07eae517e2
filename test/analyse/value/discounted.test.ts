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
    expect(found?.within).toBeCloseTo(0.7441, 3);
    expect(discountedPayback([-10, 4].map(flow), 0)).toBeNull();
  });

  test('a year before anything is spent pays nothing back', () => {
    expect(discountedPayback([0, -100, 60, 60].map(flow), 0)).toEqual({ year: 3, within: 40 / 60 });
    expect(discountedPayback([0, 0].map(flow), 0)).toBeNull();
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
