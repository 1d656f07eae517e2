import type { Measure } from '../../measure';
import { caseFigure } from './case-figure';

/** **ROI**: (discounted benefits - discounted costs) / discounted costs, of what came and went and what is still planned to. */
export const roi: Measure = {
  key: 'roi',
  name: 'Return on investment',
  group: 'Objectives and outcome',
  unit: 'percent',
  better: 'higher',
  formula: '(Discounted benefits - discounted costs) / discounted costs, over all years. The simple return stands beside it.',
  source: 'Discounted cash flow; year 0 is the first year of the plan.',
  followed: false,
  compute: ({ program }) => caseFigure(program, 'forecast', 'discounted'),
};
