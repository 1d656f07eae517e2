import type { FanView } from '../../contract/plan';
import type { Analysis } from '../../analyse/analysis';
import { forecastFan } from '../../analyse/forecast/forecast-fan';
import { forecastFinish } from '../../analyse/forecast/forecast-finish';
import { isoDay } from '../../model/day';
import { coverageOf } from '../coverage';
import { type Around, partialWords } from '../overview';
import { toldFigure } from '../told-figures';

/** How much work was and will be left, week by week, with the forecast finish that it leads to. */
export const fanView = (today: Analysis, around: Around): FanView => {
  const { reason, past, weeks } = forecastFan(today);
  const { deadline } = today.program.settings;
  return {
    ...coverageOf(around), reason,
    past: past.map(({ day, open }) => ({ day: isoDay(day), open })),
    weeks: weeks.map(({ day, ...left }) => ({ day: isoDay(day), ...left })),
    finish: toldFigure(forecastFinish, [today], partialWords(around)),
    deadline: deadline === null ? null : isoDay(deadline),
  };
};
