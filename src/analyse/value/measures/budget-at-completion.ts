import type { Measure } from '../../measure';
import { known } from '../known';
import { amounts } from './amount-text';
import { planFigure } from './earned-figure';

/**
 * **Budget at completion**: BAC, the budgets of the packages that count, by the baseline that holds on the day.
 * Management reserve stands beside it.
 */
export const budgetAtCompletion: Measure = {
  key: 'budget-at-completion',
  name: 'Budget at completion (BAC)',
  group: 'Money and schedule',
  unit: 'money',
  better: 'none',
  formula: 'The budgets of the work packages in the baseline, without management reserve.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => planFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    return { known: known(sums.budget), worked: `${said(sums.budget)} in ${analysis.value.sums.counted.length} packages` };
  }),
};
