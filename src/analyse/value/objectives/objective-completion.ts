import { figure, input, unknownFigure } from '../../figure';
import type { Measure } from '../../measure';
import { judgedIncrement } from './results';

/** Why no increment can be judged. */
export const noCommitment = 'No objective is committed yet. Objectives are entered for each increment and team, and frozen at planning.';

/**
 * **Objective completion**: committed objectives delivered / committed, by count. Commitment is frozen at planning; what
 * is added later is not in it, and one that is not scored yet makes it unknown. It is of the last increment that has
 * ended, or that is scored in full.
 */
export const objectiveCompletion: Measure = {
  key: 'objective-completion',
  name: 'Objectives delivered',
  group: 'Objectives and outcome',
  unit: 'percent',
  better: 'higher',
  formula: 'Committed objectives delivered / objectives committed at planning, by count, of the last increment that has ended.',
  source: 'PI objective completion, as program management offices report it.',
  followed: true,
  compute: ({ program }) => {
    const judged = judgedIncrement(program);
    if (judged === null) return unknownFigure(noCommitment);
    const { increment, committed, delivered, unscored, completion } = judged;
    const inputs = [input(`${increment.name}: committed`, committed, null), input('Delivered', delivered, null), input('Not scored yet', unscored, null)];
    if (completion.value === null) return unknownFigure(`${increment.name}: ${completion.reason}.`, { inputs });
    return figure(completion.value, `${delivered} of ${committed} committed objectives delivered in ${increment.name}`, { note: `${delivered} of ${committed}, ${increment.name}`, inputs });
  },
};
