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
  return rate <= -1 ? unknown('a rate of -100% or less cannot be discounted with') : known(discountedSum(flows, rate, ({ benefit, cost }) => benefit - cost));
};

/** Of a percentage; what is beyond is noise of adding up discounted flows. */
const DIGITS = 1e9;

/** What came back of what was spent, as 0..100, rounded once; of credits that outweigh the cost nothing can come back. */
const returnOn = (net: number, cost: number): Known => {
  if (cost < 0) return unknown('more is credited than spent');
  const back = ratio(net, cost, 'nothing is spent, so that nothing can come back of it');
  return back.value === null ? back : known(Math.round(100 * back.value * DIGITS) / DIGITS);
};

/** Simple ROI = (benefits - costs) / costs, as 0..100. */
export const simpleReturn = (flows: YearFlows): Known =>
  returnOn(discountedSum(flows, 0, ({ benefit, cost }) => benefit - cost), discountedSum(flows, 0, ({ cost }) => cost));

/** Discounted ROI = (discounted benefits - discounted costs) / discounted costs, as 0..100. */
export const discountedReturn = (flows: YearFlows, rate: number | null): Known => {
  const net = netPresentValue(flows, rate);
  if (net.value === null || rate === null) return net;
  return returnOn(net.value, discountedSum(flows, rate, ({ cost }) => cost));
};

/** Of all that flows; a net that is short of nothing by less is what rounding left behind. */
const NOISE = 1e-12;

/**
 * Discounted payback: `year` is the first with a cumulated discounted net of 0 or more, and `after` how many years after year 0
 * it is there, on a straight line within that year. Each year's flow counts where it is discounted to be, year 0 at once and
 * year 1 a year later. Years before anything is spent or gained pay nothing back. Null where it never comes.
 *
 * Source: R. Brealey, S. Myers, F. Allen, Principles of corporate finance; S. Ross, R. Westerfield, B. Jordan, Fundamentals of
 * corporate finance, whose example of 200 out and 50, 60, 70 and 200 in is back after 3.38 years at 10%.
 */
export const discountedPayback = (flows: YearFlows, rate: number): { readonly year: number; readonly after: number } | null => {
  const begun = flows.findIndex(({ benefit, cost }) => benefit !== 0 || cost !== 0);
  const noise = NOISE * flows.reduce((sum, { benefit, cost }) => sum + Math.abs(benefit) + Math.abs(cost), 0);
  let before = 0;
  for (const [year, { benefit, cost }] of flows.entries()) {
    if (begun < 0 || year < begun) continue;
    const net = (benefit - cost) * factor(rate, year);
    if (before + net >= -noise) return { year, after: before >= 0 ? year : year - 1 + Math.min(1, -before / net) };
    before += net;
  }
  return null;
};
