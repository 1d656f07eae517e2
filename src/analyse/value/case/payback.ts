import type { Measure } from '../../measure';
import { caseFigure } from './case-figure';

/** **Discounted payback**: the time until the cumulated discounted net is 0 or more, in years from the start of year 0. */
export const payback: Measure = {
  key: 'payback',
  name: 'Payback',
  group: 'Objectives and outcome',
  unit: 'years',
  better: 'lower',
  formula: 'Years from the start of year 0 until the discounted net, added up, is 0 or more; within a year on a straight line.',
  source: 'Discounted cash flow; year 0 is the first year of the plan.',
  followed: false,
  compute: ({ program }) => caseFigure(program, 'forecast', 'payback'),
};
