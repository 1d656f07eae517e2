import type { Program } from '../../../model/program';
import type { SurveyKind } from '../../../model/value/survey';
import { figure, input, unknownFigure } from '../../figure';
import type { Figure, MeasureUnit } from '../../measure';
import { counted, percentText, signed } from '../../words';
import { answersIn, countsBy, LEAST_ANSWERS, lastSurvey, scoreBy } from './standing';

const rounded = (value: number, kind: SurveyKind): string => (kind === 'nps' ? signed(value) : percentText(value));

/** The score of the last survey of a kind, with how many answered and how far it may be off. */
export const scoreFigure = (program: Program, kind: SurveyKind, unit: MeasureUnit): Figure => {
  const survey = lastSurvey(program, kind);
  if (survey === null) return unknownFigure('Nobody was asked yet.');
  const score = scoreBy(survey, program.asOf);
  if (score === null) return unknownFigure(`Answers are shown once ${LEAST_ANSWERS} have come, so that nobody’s can be told.`);
  const answers = answersIn(countsBy(survey, program.asOf));
  const interval = `${rounded(score.low, kind)} and ${rounded(score.high, kind)}`;
  return figure(score.value, `${rounded(score.value, kind)} of ${counted(answers, 'answer')}`, {
    note: `${counted(answers, 'answer')}, 95% between ${interval}`,
    inputs: [
      input('Answers', answers, 'people'), input('Asked', survey.invited, 'people'),
      input('Response rate', survey.invited === null || survey.invited === 0 ? null : 100 * answers / survey.invited, 'percent'),
      input('Lower end of the interval', score.low, unit), input('Upper end of the interval', score.high, unit), input('Asked from', survey.opensOn, 'date'),
    ],
  });
};
