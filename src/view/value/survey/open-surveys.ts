import type { OpenQuestion } from '../../../contract/value/survey';
import type { Program } from '../../../model/program';
import { isOpenOn } from './surveys-view';

/** The surveys that take answers on the program's day, the oldest first; none where the part is switched off. */
export const openSurveys = ({ asOf, value: { surveys, settings: { off } } }: Program): readonly OpenQuestion[] =>
  (off.includes('survey') ? [] : surveys.filter((one) => isOpenOn(one, asOf)).map(({ id, question }) => ({ surveyId: id, question })));
