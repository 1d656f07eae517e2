import type { Measure } from '../../measure';
import { plain } from '../../words';
import { known, unknown } from '../known';
import { sinceReset } from './earned-figure';
import { timeFigure } from './time-figure';

/**
 * **Schedule performance index by time**: SPI(t) = ES / AT. ES is the time by which what is earned was to be earned, on
 * the summed curve of the plan; AT the working days since the plan's first day, which stop on completion. A project that
 * ended late stays below 1.
 */
export const schedulePerformanceByTime: Measure = {
  key: 'spi-t',
  name: 'Schedule by time (SPI(t))',
  group: 'Money and schedule',
  unit: 'ratio',
  better: 'higher',
  formula: 'Earned schedule / actual time, in working days since the first day of the plan; time stops once all is done.',
  source: 'W. Lipke, Schedule is different, The Measurable News (2003); Earned schedule (2009)',
  followed: true,
  compute: (analysis) => timeFigure(analysis, ({ index, earned, actual, completed }) => ({
    known: index === null ? unknown(completed === null ? 'the plan has not begun' : 'all was complete before the plan began') : known(index),
    worked: `${plain(earned, 1)} working days of the plan earned / ${plain(actual, 1)} passed`,
    note: sinceReset(analysis, 'schedule'),
  })),
};
