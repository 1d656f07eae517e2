import { input } from '../../figure';
import type { Measure } from '../../measure';
import { toCompleteIndex, toCompleteIndexTo } from '../earned-value';
import { estimateOf } from '../earned/estimate';
import { amounts } from './amount-text';
import { costFigure } from './earned-figure';

/**
 * **To-complete performance index**: TCPI = (BAC - EV) / (BAC - AC), against the budget. Against an estimate from the
 * bottom up it is in the inputs; against BAC / CPI it would say CPI again. Not known once all is spent, or earned.
 */
export const toCompletePerformance: Measure = {
  key: 'tcpi',
  name: 'Performance needed (TCPI)',
  group: 'Money and schedule',
  unit: 'ratio',
  better: 'lower',
  formula: '(BAC − EV) / (BAC − AC): how much must be earned per unit spent from now on for the budget to hold. Over 1: better than planned.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => costFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    const { kind, chosen } = estimateOf(analysis.program, analysis.value);
    const toEstimate = kind === 'bottom-up' && chosen.value !== null ? [input('To the estimate from the bottom up', toCompleteIndexTo(sums, chosen.value).value, 'ratio')] : [];
    return { known: toCompleteIndex(sums), worked: `(${said(sums.budget)} − ${said(sums.earned)}) / (${said(sums.budget)} − ${said(sums.actual)})`, inputs: toEstimate };
  }),
};
