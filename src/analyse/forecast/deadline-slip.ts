import { workingDaysAfter } from '../../model/calendar';
import { isoDay } from '../../model/day';
import { figure, input, unknownFigure } from '../figure';
import { forecast } from './forecast';
import type { Measure } from '../measure';
import { counted } from '../words';

/**
 * **Slip against the deadline**: working days from the program's deadline to the forecast finish (P85), or to the day
 * it was delivered; negative where it comes before the deadline. Needs a deadline and a forecast.
 */
export const deadlineSlip: Measure = {
  key: 'deadline-slip',
  name: 'Slip against the deadline',
  group: 'Forecast',
  unit: 'working-days',
  better: 'lower',
  formula: 'Working days from the deadline to the forecast finish (P85); negative when it comes before.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const { settings: { deadline }, calendar } = program;
    if (deadline === null) return unknownFigure('No deadline is set: when must this be finished?');
    const found = forecast(program);
    if (!found.known) return unknownFigure(found.reason, { inputs: [input('Deadline', deadline, 'date')] });
    const finish = 'finished' in found ? found.finished : found.days[85];
    const slip = workingDaysAfter(calendar, deadline, finish);
    const side = slip > 0 ? 'after' : 'before';
    return figure(slip, `${isoDay(finish)} is ${slip === 0 ? 'on' : `${counted(Math.abs(slip), 'working day')} ${side}`} the deadline ${isoDay(deadline)}`, {
      inputs: [input('Deadline', deadline, 'date'), input('finished' in found ? 'Delivered' : 'Forecast finish (P85)', finish, 'date')],
    });
  },
};
