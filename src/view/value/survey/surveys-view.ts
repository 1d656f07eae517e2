import type { SurveysView, SurveyView } from '../../../contract/value/survey';
import type { Analysis } from '../../../analyse/analysis';
import { answersIn, countsBy, LEAST_ANSWERS, scoreBy } from '../../../analyse/value/survey/standing';
import { isoDay } from '../../../model/day';
import type { Day } from '../../../model/time';
import type { SurveyResult } from '../../../model/value/survey';
import { coverageOf } from '../../coverage';
import { type Around, partialWords } from '../../overview';
import { toldFigures } from '../../told-figures';

/** Rows carry these beside what a survey told. */
type Kept = SurveyResult & { readonly version?: number; readonly closed?: boolean };

/** Whether a survey takes answers on a day. */
export const isOpenOn = ({ opensOn, closesOn, closed = false }: Kept, day: Day): boolean => !closed && opensOn <= day && (closesOn === null || closesOn >= day);

export type SurveysAround = { readonly mine: ReadonlyMap<string, SurveyView['mine']>; readonly manage: boolean; readonly comments: boolean };

const surveyView = (survey: Kept, asOf: Day, { mine, comments }: SurveysAround): SurveyView => {
  const counts = countsBy(survey, asOf);
  const [answers, score] = [answersIn(counts), scoreBy(survey, asOf)];
  const enough = answers >= LEAST_ANSWERS;
  const open = isOpenOn(survey, asOf);
  return {
    id: survey.id, version: survey.version ?? 1, kind: survey.kind, question: survey.question, opensOn: isoDay(survey.opensOn), closesOn: survey.closesOn === null ? null : isoDay(survey.closesOn),
    open, mine: open ? mine.get(survey.id) ?? 'closed' : 'closed', invited: survey.invited, answers: enough ? answers : null,
    responseRate: enough && survey.invited !== null && survey.invited > 0 ? 100 * answers / survey.invited : null,
    counts: enough ? counts : null, score: score === null ? null : { value: score.value, low: score.low, high: score.high }, comments: comments && enough ? survey.comments : [],
    published: survey.batches.filter(({ on }) => on <= asOf).map((batch) => ({ on: isoDay(batch.on), answers: answersIn(batch.counts) })),
  };
};

/** What surveys told by the program's day, the latest first. */
export const drawSurveys = (today: Analysis, around: Around, drawing: SurveysAround): SurveysView => {
  const { asOf, value: { surveys, settings: { off } } } = today.program;
  const begun = surveys.filter(({ opensOn }) => opensOn <= asOf).toSorted((a, b) => b.opensOn - a.opensOn);
  const keys = (['nps', 'satisfaction'] as const).filter((kind) => begun.some((one) => one.kind === kind));
  return {
    ...coverageOf(around),
    off: off.includes('survey'),
    figures: toldFigures(keys, [today], partialWords(around)),
    surveys: begun.map((one) => surveyView(one, asOf, drawing)), least: LEAST_ANSWERS, may: { manage: drawing.manage },
  };
};
