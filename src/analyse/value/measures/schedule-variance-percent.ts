import type { Measure } from '../../measure';
import { scheduleVariancePercent } from '../earned-value';
import { amounts } from './amount-text';
import { planFigure } from './earned-figure';

/**
 * **Schedule variance in percent**: SV% = SV / PV. Not known while nothing was planned.
 */
export const scheduleVarianceShare: Measure = {
  key: 'schedule-variance-percent',
  name: 'Schedule variance (SV%)',
  group: 'Money and schedule',
  unit: 'percent',
  better: 'higher',
  formula: 'Schedule variance / planned value.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => planFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    return { known: scheduleVariancePercent(sums), worked: `(${said(sums.earned)} − ${said(sums.planned)}) / ${said(sums.planned)}` };
  }),
};
