import { input } from '../../figure';
import type { Measure } from '../../measure';
import { counted } from '../../words';
import { releasedBy } from '../earned/released';
import { known } from '../known';
import { amounts } from './amount-text';
import { planFigure, type Telling } from './earned-figure';

const releasedPart = (released: number, said: (minor: number) => string): Pick<Telling, 'note' | 'inputs'> =>
  (released === 0 ? {} : { note: `${said(released)} released`, inputs: [input('Released by stopped packages', released, 'money')] });

/**
 * **Budget at completion**: BAC, the budgets of the packages that count, by the baseline that holds on the day;
 * of a package that is stopped, what it had earned. Management reserve and what was released stand beside it.
 */
export const budgetAtCompletion: Measure = {
  key: 'budget-at-completion',
  name: 'Budget at completion (BAC)',
  group: 'Money and schedule',
  unit: 'money',
  better: 'none',
  formula: 'The budgets of the work packages in the baseline, without management reserve; of a stopped package, what it had earned.',
  source: 'NASA, Earned value management reference card; PMI, The standard for earned value management (2019)',
  followed: true,
  compute: (analysis) => planFigure(analysis, (sums) => {
    const said = amounts(analysis.program);
    const released = releasedBy(analysis.value.sums.counted);
    return { known: known(sums.budget), worked: `${said(sums.budget)} in ${counted(analysis.value.sums.counted.length, 'package')}`, ...releasedPart(released, said) };
  }),
};
