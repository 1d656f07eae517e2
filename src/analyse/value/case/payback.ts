import type { Measure } from '../../measure';
import { caseFigure } from './case-figure';

/**
 * **Discounted payback**: the first year in which the cumulated discounted net is 0 or more, told as years after year 0 on a
 * straight line within that year. Flows count where they are discounted to be: those of year 0 at once.
 */
export const payback: Measure = {
  key: 'payback',
  name: 'Payback',
  group: 'Objectives and outcome',
  unit: 'years',
  better: 'lower',
  formula: 'Years after year 0 until the discounted net, added up, is 0 or more; within a year on a straight line. Flows of year 0 count at once, those of year 1 a year later, as they are discounted.',
  source: 'R. Brealey, S. Myers, F. Allen, Principles of corporate finance: discounted payback; year 0 is the first year of the plan.',
  followed: false,
  compute: ({ program }) => caseFigure(program, 'forecast', 'payback'),
};
