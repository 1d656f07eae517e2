import { isoDay } from '../../../model/day';
import { figure, input, unknownFigure } from '../../figure';
import type { Figure, Measure } from '../../measure';
import { counted, fewNames } from '../../words';
import { benefitStates, type BenefitState } from './benefit-state';
import { noBenefits } from './benefits-realized';

const namesOf = (states: readonly BenefitState[]): string => fewNames(states.map(({ benefit }) => benefit.name));

/** That benefits were due to be measured, and were not. */
const unmeasuredWords = (states: readonly BenefitState[]): string => {
  const [only] = states;
  if (states.length === 1 && only !== undefined) return `${only.benefit.name} was to be measured by ${isoDay(only.benefit.reviewOn ?? 0)}: not measured`;
  return `${counted(states.length, 'benefit')} were to be measured by their review dates, and were not: ${namesOf(states)}`;
};

const inputsOf = (states: readonly BenefitState[], missed: readonly BenefitState[], unmeasured: readonly BenefitState[]): Figure['inputs'] => [
  input('All their work is delivered', states.filter((one) => one.delivered).length, 'benefits'),
  input('Of these, due and not measured (apart)', unmeasured.length, 'benefits'),
  ...[...missed, ...unmeasured].map(({ benefit, realized }) => input(`${benefit.name}: realized`, realized.value, 'percent')),
];

/**
 * **Delivered, outcome missed**: benefits whose work is all delivered, whose review date has come, and whose last reading
 * is short of the target. Delivery alone is not the outcome. One that nobody measured is not known to be missed, nor to be
 * reached: where there are such and none is missed for certain, the count is unknown. Before its review date, and without
 * one, a benefit is not due.
 */
export const outcomeMissed: Measure = {
  key: 'outcome-missed',
  name: 'Delivered, outcome missed',
  group: 'Objectives and outcome',
  unit: 'benefits',
  better: 'lower',
  formula: 'Benefits whose work is delivered, whose review date has come, and whose last reading is short of the target. One that was not measured is not known to have missed it.',
  source: null,
  followed: true,
  isUsed: ({ value: { benefits, settings: { off } } }) => benefits.length > 0 && !off.includes('benefits'),
  compute: ({ program }) => {
    const states = benefitStates(program);
    if (states.length === 0) return unknownFigure(noBenefits);
    const [missed, unmeasured] = [states.filter(({ standing }) => standing === 'missed'), states.filter(({ standing }) => standing === 'unmeasured')];
    const inputs = inputsOf(states, missed, unmeasured);
    const unsure = unmeasured.length === 0 ? null : unmeasuredWords(unmeasured);
    if (missed.length === 0 && unsure !== null) return unknownFigure(`${unsure}.`, { inputs });
    return figure(missed.length, `${missed.length} of ${counted(states.length, 'benefit')}: delivered, and measured short of the target${unsure === null ? '' : `. ${unsure}`}`, {
      note: missed.length === 0 ? null : namesOf(missed), inputs,
    });
  },
};
