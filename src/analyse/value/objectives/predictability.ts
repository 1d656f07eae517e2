import type { Objective } from '../../../model/value/objective';
import { figure, input, unknownFigure } from '../../figure';
import type { Measure } from '../../measure';
import { plain } from '../../words';
import { noCommitment } from './objective-completion';
import { judgedIncrement } from './results';

const summed = (objectives: readonly Objective[], of: (one: Objective) => number | null): number => objectives.reduce((sum, one) => sum + (of(one) ?? 0), 0);

/**
 * **Predictability**: actual business value of all objectives, committed or not / planned business value of the committed
 * ones. What was not committed can only add, so that it may exceed 100%; 80 to 100% is healthy. It is of the last
 * increment that has ended, or that is scored in full.
 */
export const predictability: Measure = {
  key: 'predictability',
  name: 'Predictability',
  group: 'Objectives and outcome',
  unit: 'percent',
  better: 'higher',
  formula: 'Actual value of all objectives / planned value of the committed ones, of the last increment that has ended. 80 to 100% is healthy.',
  source: 'Scaled Agile, "Inspect and adapt": the program predictability measure.',
  followed: true,
  compute: ({ program }) => {
    const judged = judgedIncrement(program);
    if (judged === null) return unknownFigure(noCommitment);
    const { increment, objectives, predictability: told } = judged;
    const [committed, stretch] = [objectives.filter((one) => one.committed), objectives.filter((one) => !one.committed)];
    const [planned, ofCommitted, ofStretch] = [summed(committed, (one) => one.planned), summed(committed, (one) => one.actual), summed(stretch, (one) => one.actual)];
    if (told.value === null) return unknownFigure(`${increment.name}: ${told.reason}.`);
    return figure(told.value, `${plain(ofCommitted + ofStretch)} of ${plain(planned)} planned in ${increment.name}`, {
      note: `value ${plain(ofCommitted + ofStretch)} of ${plain(planned)}, ${increment.name}`,
      inputs: [input('Planned value of the committed', planned, 'score'), input('Actual value of the committed', ofCommitted, 'score'), input('Actual value of what was added', ofStretch, 'score')],
    });
  },
};
