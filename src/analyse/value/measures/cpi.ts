import type { Measure } from '../../measure';
import { costIndex } from '../earned-value';
import { amounts } from './amount-text';
import { costFigure, sinceReset } from './earned-figure';

/**
 * **Cost performance index**: CPI = EV / AC, a ratio of sums over the packages of the baseline whose cost is known. Cost
 * of work outside the baseline, research and level of effort stand beside it, not in it. Not known while nothing is
 * spent.
 */
export const costPerformance: Measure = {
  key: 'cpi',
  name: 'Cost performance (CPI)',
  group: 'Money and schedule',
  unit: 'ratio',
  better: 'higher',
  formula: 'Earned value / actual cost, of the work packages whose cost is known. Over 1: more is earned than spent.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => costFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    return { known: costIndex(sums), worked: `${said(sums.earned)} earned / ${said(sums.actual)} spent`, note: sinceReset(analysis, 'cost') };
  }),
};
