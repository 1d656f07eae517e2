import { input } from '../../figure';
import type { Measure } from '../../measure';
import { budgetVariance, costVariance, scheduleVariance } from '../earned-value';
import { amounts } from './amount-text';
import { costFigure } from './earned-figure';

/**
 * **Budget variance**: AC - PV. It is never coloured, since spending less than planned may mean cheap or late work: it
 * is shown as what it is made of, SV - CV.
 */
export const budgetVarianceNow: Measure = {
  key: 'budget-variance',
  name: 'Budget variance',
  group: 'Money and schedule',
  unit: 'money',
  better: 'none',
  formula: 'Actual cost − planned value = schedule variance − cost variance. By itself neither good nor bad: it mixes being late with being dear.',
  source: 'The program officer\'s KPI table; as a difference of SV and CV: NASA, Earned value management reference card',
  followed: true,
  compute: (analysis) => costFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    const [late, dear] = [scheduleVariance(sums).value, costVariance(sums).value];
    const parts = [input('Schedule variance (SV), of the same packages', late, 'money'), input('Cost variance (CV)', dear, 'money')];
    return { known: budgetVariance(sums), worked: `${said(sums.actual)} spent − ${said(sums.planned)} planned`, note: '= SV − CV', inputs: parts };
  }),
};
