import type { Measure } from '../../measure';
import { estimateToComplete } from '../earned-value';
import { estimateOf } from '../earned/estimate';
import { amounts } from './amount-text';
import { costFigure } from './earned-figure';

/**
 * **Estimate to complete**: ETC = EAC - AC, what is still to be spent.
 */
export const estimateToCompleteNow: Measure = {
  key: 'etc',
  name: 'Estimate to complete (ETC)',
  group: 'Money and schedule',
  unit: 'money',
  better: 'none',
  formula: 'Estimate at completion − actual cost.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => costFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    const { chosen } = estimateOf(analysis.program, analysis.value);
    return { known: estimateToComplete(sums, chosen), worked: `${said(chosen.value ?? 0)} − ${said(sums.actual)} spent` };
  }),
};
