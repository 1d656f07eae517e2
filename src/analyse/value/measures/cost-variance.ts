import type { Measure } from '../../measure';
import { costVariance } from '../earned-value';
import { amounts } from './amount-text';
import { costFigure, sinceReset } from './earned-figure';

/**
 * **Cost variance**: CV = EV - AC over the packages whose cost is known. Positive is favourable.
 */
export const costVarianceNow: Measure = {
  key: 'cost-variance',
  name: 'Cost variance (CV)',
  group: 'Money and schedule',
  unit: 'money',
  better: 'higher',
  formula: 'Earned value − actual cost: favourable where it is positive.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => costFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    return { known: costVariance(sums), worked: `${said(sums.earned)} earned − ${said(sums.actual)} spent`, note: sinceReset(analysis, 'cost') };
  }),
};
