import { isoDay } from '../../../model/day';
import type { Measure } from '../../measure';
import { plain } from '../../words';
import { whyNoForecast } from '../earned/time';
import { known, unknown } from '../known';
import { timeFigure } from './time-figure';

/**
 * **Finish by earned schedule**: the first day of the plan + IEAC(t), with IEAC(t) = PD / SPI(t) and PD the planned
 * duration in working days. It takes the pace of the baseline's work so far and knows nothing of scope added since. Not
 * known more than five years beyond the plan.
 */
export const finishByEarnedSchedule: Measure = {
  key: 'ieac-t-finish',
  name: 'Finish by earned schedule (IEAC(t))',
  group: 'Money and schedule',
  unit: 'date',
  better: 'lower',
  formula: 'First day of the plan + planned duration / SPI(t), in working days; once all is done, the day it was.',
  source: 'W. Lipke, Schedule is different, The Measurable News (2003); Earned schedule (2009)',
  followed: true,
  compute: (analysis) => timeFigure(analysis, (time) => {
    const { forecast, completed, index, start, duration } = time;
    if (completed !== null) return { known: known(completed), worked: `All was complete on ${isoDay(completed)}`, note: 'delivered' };
    return { known: forecast === null ? unknown(whyNoForecast(time)) : known(forecast), worked: `${isoDay(start)} + ${plain(duration)} working days / ${plain(index ?? 0, 2)}` };
  }),
};
