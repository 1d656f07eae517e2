import { input } from '../../figure';
import type { Measure } from '../../measure';
import { estimateOf } from '../earned/estimate';
import { amounts } from './amount-text';
import { costFigure } from './earned-figure';

/**
 * **Estimate at completion**: EAC, by the kind chosen in the settings of Value; the other kinds stand in its inputs.
 * Typical: what is left costs as what was done. Atypical: what is left costs what was planned. Combined: being late
 * costs too. Bottom-up: what is left was estimated anew.
 */
export const estimateAtCompletionNow: Measure = {
  key: 'eac',
  name: 'Estimate at completion (EAC)',
  group: 'Money and schedule',
  unit: 'money',
  better: 'lower',
  formula: 'By the kind of estimate the program has chosen. Typical: BAC / CPI. Atypical: AC + (BAC − EV). Combined: AC + (BAC − EV) / (CPI × SPI). Bottom-up: AC + what is left, estimated anew.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => costFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    const { kind, chosen, all } = estimateOf(analysis.program, analysis.value);
    const inputs = all.map(({ kind: other, eac }) => input(`Estimate at completion, ${other}`, eac.value, 'money'));
    return { known: chosen, worked: `${kind}, from ${said(sums.actual)} spent, ${said(sums.earned)} earned of ${said(sums.budget)}`, note: kind, inputs };
  }),
};
