import { known, ratio, unknown, type Known } from './known';

/** What comes in and goes out in each year: year 0 is the first, and is not discounted. In one unit. */
export type YearFlows = readonly { readonly benefit: number; readonly cost: number }[];

/** 1 / (1 + rate)^year. `rate` a year, such as 0.08; above -1. */
const factor = (rate: number, year: number): number => (1 + rate) ** -year;

const discountedSum = (flows: YearFlows, rate: number, of: (flow: YearFlows[number]) => number): number =>
  flows.reduce((sum, flow, year) => sum + of(flow) * factor(rate, year), 0);

/**
 * NPV = sum of (benefit - cost) / (1 + r)^year, with year 0 undiscounted. A spreadsheet's NPV discounts its first flow
 * as well: it is this one, divided by 1 + r. Unknown where there is no flow, or no rate.
 */
export const netPresentValue = (flows: YearFlows, rate: number | null): Known => {
  if (rate === null) return unknown('no discount rate is set');
  if (flows.length === 0) return unknown('no benefit and no cost is planned');
  return rate <= -1 ? unknown('a rate of -100 % or less cannot be discounted with') : known(discountedSum(flows, rate, ({ benefit, cost }) => benefit - cost));
};

/** What came back of what was spent, as 0..100; of credits that outweigh the cost nothing can come back. */
const returnOn = (net: number, cost: number): Known =>
  (cost < 0 ? unknown('more is credited than spent') : ratio(100 * net, cost, 'nothing is spent, so that nothing can come back of it'));

/** Simple ROI = (benefits - costs) / costs, as 0..100. */
export const simpleReturn = (flows: YearFlows): Known =>
  returnOn(discountedSum(flows, 0, ({ benefit, cost }) => benefit - cost), discountedSum(flows, 0, ({ cost }) => cost));

/** Discounted ROI = (discounted benefits - discounted costs) / discounted costs, as 0..100. */
export const discountedReturn = (flows: YearFlows, rate: number | null): Known => {
  const net = netPresentValue(flows, rate);
  if (net.value === null || rate === null) return net;
  return returnOn(net.value, discountedSum(flows, rate, ({ cost }) => cost));
};

/**
 * Discounted payback: the first year with a cumulated discounted net of 0 or more, from which on it counts as paid back;
 * `within` is the part of that year after which it is there, on a straight line. Years before anything is spent or gained
 * pay nothing back. Null where it never comes.
 */
export const discountedPayback = (flows: YearFlows, rate: number): { readonly year: number; readonly within: number } | null => {
  let before = 0;
  const begun = flows.findIndex(({ benefit, cost }) => benefit !== 0 || cost !== 0);
  for (const [year, { benefit, cost }] of flows.entries()) {
    if (begun < 0 || year < begun) continue;
    const net = (benefit - cost) * factor(rate, year);
    const after = before + net;
    if (after >= 0) return { year, within: before >= 0 ? 0 : -before / net };
    before = after;
  }
  return null;
};
