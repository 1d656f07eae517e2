import type { Measure } from '../../measure';
import { plain } from '../../words';
import { known } from '../known';
import { sinceReset } from './earned-figure';
import { timeFigure } from './time-figure';

/**
 * **Schedule variance by time**: SV(t) = ES - AT, in working days. It stands still once all is done.
 */
export const scheduleVarianceByTime: Measure = {
  key: 'sv-t',
  name: 'Schedule variance by time (SV(t))',
  group: 'Money and schedule',
  unit: 'working-days',
  better: 'higher',
  formula: 'Earned schedule − actual time, in working days: behind the plan where it is negative.',
  source: 'W. Lipke, Schedule is different, The Measurable News (2003); Earned schedule (2009)',
  followed: true,
  compute: (analysis) => timeFigure(analysis, ({ variance, earned, actual }) => ({
    known: known(variance), worked: `${plain(earned, 1)} working days of the plan earned − ${plain(actual, 1)} passed`, note: sinceReset(analysis, 'schedule'),
  })),
};
