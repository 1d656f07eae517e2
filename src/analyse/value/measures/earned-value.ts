import type { Measure } from '../../measure';
import { known } from '../known';
import { amounts } from './amount-text';
import { planFigure } from './earned-figure';

/**
 * **Earned value**: EV, the baseline's budget of each package x its percent complete by the baseline's method. Work
 * added since earns nothing; dropped work earns nothing until a baseline takes it out.
 */
export const earnedValueNow: Measure = {
  key: 'earned-value',
  name: 'Earned value (EV)',
  group: 'Money and schedule',
  unit: 'money',
  better: 'higher',
  formula: 'Budget of each package x its percent complete, at most its budget.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => planFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    return { known: known(sums.earned), worked: `${said(sums.earned)} of ${said(sums.budget)}` };
  }),
};
