import type { Measure } from '../../measure';
import { costVariancePercent } from '../earned-value';
import { amounts } from './amount-text';
import { costFigure } from './earned-figure';

/**
 * **Cost variance in percent**: CV% = CV / EV. Not known while nothing is earned.
 */
export const costVarianceShare: Measure = {
  key: 'cost-variance-percent',
  name: 'Cost variance (CV%)',
  group: 'Money and schedule',
  unit: 'percent',
  better: 'higher',
  formula: 'Cost variance / earned value.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => costFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    return { known: costVariancePercent(sums), worked: `(${said(sums.earned)} − ${said(sums.actual)}) / ${said(sums.earned)}` };
  }),
};
