import type { Measure } from '../../measure';
import { caseFigure } from './case-figure';

/** **ROI to date**: as ROI, of actual benefits and actual costs up to the program’s day alone. */
export const roiToDate: Measure = {
  key: 'roi-to-date',
  name: 'Return to date',
  group: 'Objectives and outcome',
  unit: 'percent',
  better: 'higher',
  formula: '(Discounted benefits - discounted costs) / discounted costs, of what really came in and was spent so far.',
  source: 'Discounted cash flow; year 0 is the first year of the plan.',
  followed: false,
  compute: ({ program }) => caseFigure(program, 'to-date', 'discounted'),
};
