import type { Analysis } from '../../analysis';
import { input, unknownFigure } from '../../figure';
import type { Figure } from '../../measure';
import { timeOf, type TimeOfLevel } from '../earned/time';
import { asSentence, planFigure, type Telling } from './earned-figure';

/** A figure of earned schedule, in working days of the program's calendar, with what it is made of. */
export const timeFigure = (analysis: Analysis, tell: (time: TimeOfLevel) => Telling): Figure => {
  const time = timeOf(analysis.program, analysis.value.sums);
  if (typeof time === 'string') return unknownFigure(asSentence(time));
  const inputs = [
    input('Earned schedule (ES)', time.earned, 'working-days'),
    input('Actual time (AT)', time.actual, 'working-days'),
    input('Planned duration (PD)', time.duration, 'working-days'),
    input('First day of the plan', time.start, 'date'),
    input('Last day of the plan', time.planned, 'date'),
  ];
  return planFigure(analysis, () => ({ ...tell(time), inputs }));
};
