import type { Measure } from '../../measure';
import { known } from '../known';
import { amounts } from './amount-text';
import { costFigure } from './earned-figure';

/**
 * **Actual cost**: AC, what was spent on the packages of the baseline by the day. Cost that came in late counts from the
 * day it was posted on; what is known of the day now may be more.
 */
export const actualCost: Measure = {
  key: 'actual-cost',
  name: 'Actual cost (AC)',
  group: 'Money and schedule',
  unit: 'money',
  better: 'none',
  formula: 'What was spent on the work packages of the baseline, as it was reported by the day.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => costFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    return { known: known(sums.actual), worked: `${said(sums.actual)} of a budget of ${said(sums.budget)}` };
  }),
};
