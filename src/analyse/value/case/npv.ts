import type { Measure } from '../../measure';
import { caseFigure } from './case-figure';

/**
 * **NPV**: sum of (benefits - costs) / (1 + r)^year, year 0 undiscounted, of all years: what came and went so far, and what is
 * still planned to. Amounts of years that are over and that nobody entered count as planned, which is said.
 */
export const npv: Measure = {
  key: 'npv',
  name: 'Net present value',
  group: 'Objectives and outcome',
  unit: 'money',
  better: 'higher',
  formula: 'Sum over the years of (benefits - costs) / (1 + rate)^year. Year 0 is not discounted, where a spreadsheet’s NPV discounts its first flow too.',
  source: 'Discounted cash flow; year 0 is the first year of the plan.',
  followed: false,
  compute: ({ program }) => caseFigure(program, 'forecast', 'npv'),
};
