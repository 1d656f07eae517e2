import type { Program } from '../../../model/program';
import { input } from '../../figure';
import type { Figure } from '../../measure';
import { businessCase } from './case-years';
import { flowsOf, rateOf, type Scope } from './case-figures';

/** Flows of each year and the rate, as Evidence shows them. */
export const caseInputs = (program: Program, scope: Scope): Figure['inputs'] => {
  const of = businessCase(program);
  const rate = rateOf(program);
  const told = flowsOf(of, scope);
  const flows = 'flows' in told ? told.flows : [];
  return [
    input('Discount rate a year', rate === null ? null : 100 * rate, 'percent'),
    ...flows.flatMap(({ benefit, cost }, at) => [input(`${of.years[at]?.year ?? ''} (year ${at}): benefits`, Math.round(benefit), 'money'), input(`${of.years[at]?.year ?? ''} (year ${at}): costs`, Math.round(cost), 'money')]),
    ...(of.missing === 0 ? [] : [input('Amounts of years that are over, taken as planned', of.missing, null)]),
    ...(of.unpriced === 0 ? [] : [input('Amounts left out: no exchange rate', of.unpriced, null)]),
  ];
};
