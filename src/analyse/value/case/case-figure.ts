import type { Program } from '../../../model/program';
import { figure, unknownFigure } from '../../figure';
import type { Figure } from '../../measure';
import { percentText } from '../../words';
import { caseFigures, type Scope, type ScopeFigures } from './case-figures';
import { caseInputs } from './case-inputs';
import { businessCase } from './case-years';

const scopeWords: Readonly<Record<Scope, string>> = { planned: 'as planned', 'to-date': 'to date', forecast: 'to date and still planned', 'to-go': 'still to come' };

/** What stands beside a figure: the simple return beside the discounted one, and the calendar year beside a payback. */
const besideOf = (program: Program, of: keyof ScopeFigures, { simple, payback }: ScopeFigures): string | null => {
  if (of === 'discounted' && simple.value !== null) return `${percentText(simple.value, 1)} undiscounted`;
  if (of !== 'payback' || payback.value === null) return null;
  const year = businessCase(program).years[Math.ceil(payback.value)];
  return year === undefined ? null : `in ${year.year}, year ${year.index}`;
};

/** One figure of the business case. */
export const caseFigure = (program: Program, scope: Scope, of: keyof ScopeFigures): Figure => {
  const figures = caseFigures(program, scope);
  const told = figures[of];
  const inputs = (): Figure['inputs'] => caseInputs(program, scope);
  if (told.value === null) return unknownFigure(told.reason === '' ? told.reason : `${told.reason.charAt(0).toUpperCase()}${told.reason.slice(1)}.`, { inputs });
  return figure(told.value, `Of benefits and costs ${scopeWords[scope]}`, { note: besideOf(program, of, figures), inputs });
};
