import type { Measure } from '../../measure';
import { caseFigure } from './case-figure';

/** **NPV to go**: as NPV, of what is still to come alone: sunk cost has no say in whether to go on. In money of year 0, so that it adds up with what came so far. */
export const npvToGo: Measure = {
  key: 'npv-to-go',
  name: 'Net present value to go',
  group: 'Objectives and outcome',
  unit: 'money',
  better: 'higher',
  formula: 'Sum over the years of (benefits - costs) / (1 + rate)^year of what is still to come. What was spent is sunk, and not in it: above 0, going on is worth more than stopping.',
  source: 'Discounted cash flow; year 0 is the first year of the plan.',
  followed: false,
  compute: ({ program }) => caseFigure(program, 'to-go', 'npv'),
};
