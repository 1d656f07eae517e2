import type { Program } from '../../../model/program';
import { figure, unknownFigure } from '../../figure';
import type { Figure } from '../../measure';
import { plain } from '../../words';
import { caseFigures, type Scope, type ScopeFigures } from './case-figures';
import { caseInputs } from './case-inputs';

const scopeWords: Readonly<Record<Scope, string>> = { planned: 'as planned', 'to-date': 'to date', forecast: 'to date and still planned', 'to-go': 'still to come' };

/** One figure of the business case. */
export const caseFigure = (program: Program, scope: Scope, of: keyof ScopeFigures): Figure => {
  const figures = caseFigures(program, scope);
  const told = figures[of];
  const inputs = (): Figure['inputs'] => caseInputs(program, scope);
  if (told.value === null) return unknownFigure(told.reason === '' ? told.reason : `${told.reason.charAt(0).toUpperCase()}${told.reason.slice(1)}.`, { inputs });
  const simple = of === 'discounted' && figures.simple.value !== null ? `${plain(figures.simple.value, 1)} % undiscounted` : null;
  return figure(told.value, `Of benefits and costs ${scopeWords[scope]}`, { note: simple, inputs });
};
