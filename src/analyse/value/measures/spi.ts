import type { Analysis } from '../../analysis';
import type { Measure } from '../../measure';
import { timeOf } from '../earned/time';
import { scheduleIndex } from '../earned-value';
import { amounts } from './amount-text';
import { planFigure, sinceReset } from './earned-figure';

const byTimeNote = ({ program, value: { sums } }: Analysis): string | null => {
  const time = timeOf(program, sums);
  return typeof time === 'string' || time.index === null ? null : `SPI(t) ${time.index.toFixed(2)}`;
};

/**
 * **Schedule performance index**: SPI = EV / PV, a ratio of sums over the packages that count. It comes back to 1 at the
 * end of a late project; SPI(t) stands beside it for that.
 */
export const schedulePerformance: Measure = {
  key: 'spi',
  name: 'Schedule performance (SPI)',
  group: 'Money and schedule',
  unit: 'ratio',
  better: 'higher',
  formula: 'Earned value / planned value by now. It returns to 1 when late work ends: SPI(t) beside it does not.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => planFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    const note = [byTimeNote(analysis), sinceReset(analysis, 'schedule')].filter((one) => one !== null).join(' · ');
    return { known: scheduleIndex(sums), worked: `${said(sums.earned)} earned / ${said(sums.planned)} planned by now`, note };
  }),
};
