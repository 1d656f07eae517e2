import { figure, input, unknownFigure } from '../../figure';
import type { Measure } from '../../measure';
import { counted, fewNames } from '../../words';
import { benefitStates } from './benefit-state';
import { noBenefits } from './benefits-realized';

/**
 * **Delivered, outcome missed**: benefits whose projects are all delivered, whose review date has passed (or was never
 * set), and whose last reading is short of the target, or that nobody measured. Delivery alone is not the outcome.
 */
export const outcomeMissed: Measure = {
  key: 'outcome-missed',
  name: 'Delivered, outcome missed',
  group: 'Objectives and outcome',
  unit: 'benefits',
  better: 'lower',
  formula: 'Benefits whose projects are delivered, whose review date has passed, and whose target is not reached.',
  source: null,
  followed: true,
  isUsed: ({ value: { benefits, settings: { off } } }) => benefits.length > 0 && !off.includes('benefits'),
  compute: ({ program }) => {
    const states = benefitStates(program);
    if (states.length === 0) return unknownFigure(noBenefits);
    const missed = states.filter(({ standing }) => standing === 'missed');
    return figure(missed.length, `${missed.length} of ${counted(states.length, 'benefit')}: delivered, and the target is not reached`, {
      note: missed.length === 0 ? null : fewNames(missed.map(({ benefit }) => benefit.name)),
      inputs: [
        input('All their work is delivered', states.filter((one) => one.delivered).length, 'benefits'),
        ...missed.map(({ benefit, realized }) => input(`${benefit.name}: realized`, realized.value, 'percent')),
      ],
    });
  },
};
