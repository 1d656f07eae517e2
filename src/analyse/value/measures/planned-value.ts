import type { Measure } from '../../measure';
import { known } from '../known';
import { amounts } from './amount-text';
import { planFigure } from './earned-figure';

/**
 * **Planned value**: PV, the budget of what was to be done by the day, by the baseline that held on it: each package
 * spread evenly over its working days. Issues added since move nothing.
 */
export const plannedValueNow: Measure = {
  key: 'planned-value',
  name: 'Planned value (PV)',
  group: 'Money and schedule',
  unit: 'money',
  better: 'none',
  formula: 'The budget of the work that the baseline planned to be done by now, each package even over its working days.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => planFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    return { known: known(sums.planned), worked: `${said(sums.planned)} of ${said(sums.budget)}` };
  }),
};
