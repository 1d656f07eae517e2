import type { Measure } from '../../measure';
import { scheduleVariance } from '../earned-value';
import { amounts } from './amount-text';
import { planFigure, sinceReset } from './earned-figure';

/**
 * **Schedule variance**: SV = EV - PV, in money. It comes back to 0 when late work ends; SV(t) beside it is in time and
 * does not.
 */
export const scheduleVarianceNow: Measure = {
  key: 'schedule-variance',
  name: 'Schedule variance (SV)',
  group: 'Money and schedule',
  unit: 'money',
  better: 'higher',
  formula: 'Earned value − planned value: behind the plan where it is negative.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => planFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    return { known: scheduleVariance(sums), worked: `${said(sums.earned)} earned − ${said(sums.planned)} planned`, note: sinceReset(analysis, 'schedule') };
  }),
};
