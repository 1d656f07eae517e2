import { figure, input, unknownFigure } from '../../figure';
import type { Measure } from '../../measure';
import { counted, plain } from '../../words';
import { benefitStates } from './benefit-state';

/** Why nothing is known of benefits. */
export const noBenefits = 'No benefit is entered yet: what the program is to change, measured before and after.';

/**
 * **Benefits reached**: benefits whose last reading is at their target / benefits whose review date has come. By
 * count, since realizations of different units cannot be added up. Reached before the review date stands apart, and so do
 * those without a target, or without a baseline that says which way is better.
 */
export const benefitsRealized: Measure = {
  key: 'benefits-realized',
  name: 'Benefits reached',
  group: 'Objectives and outcome',
  unit: 'percent',
  better: 'higher',
  formula: 'Benefits that reached their target / benefits whose review date has come.',
  source: 'Benefits realization against baseline and target, as program management offices report it.',
  followed: true,
  compute: ({ program }) => {
    const states = benefitStates(program);
    if (states.length === 0) return unknownFigure(noBenefits);
    const untold = states.filter(({ due, standing }) => due && standing === 'untold').length;
    const due = states.filter((one) => one.due && one.standing !== 'untold');
    const reached = due.filter(({ standing }) => standing === 'reached').length;
    const inputs = [
      input('Review date has come', due.length, null), input('Of these, reached', reached, null),
      ...(untold === 0 ? [] : [input('Due, without a target or a baseline to judge by (apart)', untold, null)]),
      input('Reached before the review date (apart)', states.filter((one) => !one.due && one.standing === 'reached').length, null),
      ...states.map(({ benefit, realized }) => input(`${benefit.name}: realized`, realized.value, 'percent')),
    ];
    if (due.length === 0 && untold > 0) return unknownFigure(`${counted(untold, 'benefit')} due, without a target or a baseline to judge by.`, { inputs });
    if (due.length === 0) return unknownFigure(`No review date has come yet, of ${counted(states.length, 'benefit')}.`, { inputs });
    return figure(100 * reached / due.length, `${plain(reached)} of ${plain(due.length)} benefits that are due reached their target`, { note: `${reached} of ${due.length}`, inputs });
  },
};
