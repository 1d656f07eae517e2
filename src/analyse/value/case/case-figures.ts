import type { Program } from '../../../model/program';
import { counted } from '../../words';
import { discountedPayback, discountedReturn, netPresentValue, simpleReturn, type YearFlows } from '../discounted';
import { known, type Known, unknown } from '../known';
import { businessCase, type BusinessCase, type CaseYear } from './case-years';

/** Which flows are looked at. `forecast`: what came and went, and what is still to. `to-go`: without what is sunk. */
export type Scope = 'planned' | 'to-date' | 'forecast' | 'to-go';

export type ScopeFigures = { readonly npv: Known; readonly discounted: Known; readonly simple: Known; readonly payback: Known };

type Flow = { readonly benefit: number | null; readonly cost: number | null };

/** A year that is over and whose actual amounts nobody entered counts as planned; see `BusinessCase.missing`. */
const forecast = ({ benefit, cost }: CaseYear): Flow => ({
  benefit: benefit.toDate === null ? benefit.planned : benefit.toDate + (benefit.toGo ?? 0),
  cost: cost.toDate === null ? cost.planned : cost.toGo === null ? null : cost.toDate + cost.toGo,
});

const flowOf: Readonly<Record<Scope, (year: CaseYear) => Flow>> = {
  planned: ({ benefit, cost }) => ({ benefit: benefit.planned, cost: cost.planned }),
  'to-date': ({ benefit, cost }) => ({ benefit: benefit.toDate, cost: cost.toDate }),
  forecast,
  'to-go': ({ benefit, cost }) => ({ benefit: benefit.toGo, cost: cost.toGo }),
};

/** Flows of each year, or why they are not known. */
export const flowsOf = (of: BusinessCase, scope: Scope): { readonly flows: YearFlows } | { readonly reason: string } => {
  if (of.reason !== null) return { reason: of.reason };
  const flows = of.years.map(flowOf[scope]);
  if (flows.some(({ cost }) => cost === null)) return { reason: scope === 'to-date' ? of.spentReason ?? 'what was spent is not known' : 'no budget is entered' };
  if (flows.some(({ benefit }) => benefit === null)) return { reason: `the actual money of ${counted(of.missing, 'benefit year')} that ${of.missing === 1 ? 'is' : 'are'} over was not entered` };
  if (flows.every(({ benefit, cost }) => benefit === 0 && cost === 0)) return { reason: scope === 'to-go' ? 'nothing is left to spend or to gain' : 'no benefit and no cost is there yet' };
  return { flows: flows.map(({ benefit, cost }) => ({ benefit: benefit ?? 0, cost: cost ?? 0 })) };
};

const paybackOf = (flows: YearFlows, rate: number | null): Known => {
  if (rate === null) return unknown('no discount rate is set');
  if (rate <= -1) return unknown('a rate of -100% or less cannot be discounted with');
  const paid = discountedPayback(flows, rate);
  return paid === null ? unknown(`it is not paid back in the ${counted(flows.length, 'year')} that are planned`) : known(paid.after);
};

/** As an exact decimal text; null where nobody decided. */
export const rateOf = ({ value: { settings: { discountRate } } }: Program): number | null => (discountRate === null ? null : Number(discountRate));

/** NPV in minor units, both returns as 0..100, and payback in years after year 0. */
export const caseFigures = (program: Program, scope: Scope): ScopeFigures => {
  const told = flowsOf(businessCase(program), scope);
  if ('reason' in told) return { npv: unknown(told.reason), discounted: unknown(told.reason), simple: unknown(told.reason), payback: unknown(told.reason) };
  const rate = rateOf(program);
  const npv = netPresentValue(told.flows, rate);
  return {
    npv: npv.value === null ? npv : known(Math.round(npv.value)),
    discounted: discountedReturn(told.flows, rate), simple: simpleReturn(told.flows), payback: paybackOf(told.flows, rate),
  };
};
