import { figure, input, unknownFigure } from '../../figure';
import type { Measure } from '../../measure';
import { counted, plain } from '../../words';
import { benefitStates, type BenefitState } from './benefit-state';

/** Why nothing is known of benefits. */
export const noBenefits = 'No benefit is entered yet: what the program is to change, measured before and after.';

const apart = (name: string, count: number): readonly ReturnType<typeof input>[] => (count === 0 ? [] : [input(`${name} (apart)`, count, null)]);

/** Benefits that are due, by whether anybody can tell if they reached their target. */
const dueOf = (states: readonly BenefitState[]) => {
  const due = states.filter((one) => one.due);
  const told = due.filter(({ standing }) => standing !== 'untold');
  const judged = told.filter(({ last }) => last !== null);
  return { untold: due.length - told.length, unmeasured: told.length - judged.length, judged };
};

const whyNone = (all: number, untold: number, unmeasured: number): string => {
  if (untold + unmeasured === 0) return `No review date has come yet, of ${counted(all, 'benefit')}.`;
  const parts = [
    ...(unmeasured === 0 ? [] : [`${counted(unmeasured, 'benefit')} due, and not measured`]), ...(untold === 0 ? [] : [`${counted(untold, 'benefit')} due, without a target or a baseline to judge by`]),
  ];
  return `${parts.join('; ')}.`;
};

/**
 * **Benefits reached**: benefits whose last reading is at their target / benefits whose review date has come and that were
 * measured. By count, since realizations of different units cannot be added up. Reached before the review date stands
 * apart, and so do those that nobody measured, and those without a target, or without a baseline that says which way is
 * better: of these nobody knows.
 */
export const benefitsRealized: Measure = {
  key: 'benefits-realized',
  name: 'Benefits reached',
  group: 'Objectives and outcome',
  unit: 'percent',
  better: 'higher',
  formula: 'Benefits that reached their target / benefits whose review date has come and that were measured.',
  source: 'Benefits realization against baseline and target, as program management offices report it.',
  followed: true,
  compute: ({ program }) => {
    const states = benefitStates(program);
    if (states.length === 0) return unknownFigure(noBenefits);
    const { untold, unmeasured, judged } = dueOf(states);
    const reached = judged.filter(({ standing }) => standing === 'reached').length;
    const inputs = [
      input('Review date has come, and measured', judged.length, null), input('Of these, reached', reached, null),
      ...apart('Due, and not measured', unmeasured), ...apart('Due, without a target or a baseline to judge by', untold),
      input('Reached before the review date (apart)', states.filter((one) => !one.due && one.standing === 'reached').length, null),
      ...states.map(({ benefit, realized }) => input(`${benefit.name}: realized`, realized.value, 'percent')),
    ];
    if (judged.length === 0) return unknownFigure(whyNone(states.length, untold, unmeasured), { inputs });
    const note = `${reached} of ${judged.length}${unmeasured === 0 ? '' : `, ${unmeasured} not measured`}`;
    return figure(100 * reached / judged.length, `${plain(reached)} of ${plain(judged.length)} benefits that are due and measured reached their target`, { note, inputs });
  },
};
