import type { Measure } from '../../measure';
import { varianceAtCompletion } from '../earned-value';
import { estimateOf } from '../earned/estimate';
import { amounts } from './amount-text';
import { costFigure } from './earned-figure';

/**
 * **Variance at completion**: VAC = BAC - EAC. Negative: the budget will not do.
 */
export const varianceAtCompletionNow: Measure = {
  key: 'vac',
  name: 'Variance at completion (VAC)',
  group: 'Money and schedule',
  unit: 'money',
  better: 'higher',
  formula: 'Budget at completion − estimate at completion: over budget where it is negative.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => costFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    const { chosen } = estimateOf(analysis.program, analysis.value);
    return { known: varianceAtCompletion(sums, chosen), worked: `${said(sums.budget)} − ${said(chosen.value ?? 0)}` };
  }),
};
