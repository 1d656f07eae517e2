import type { Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { SurveyKind, SurveyResult } from '../../../model/value/survey';
import { netPromoterScore, satisfaction, type Histogram, type Score } from '../survey-score';

/** Fewer answers are never shown, nor are answers added to those shown in smaller portions. */
export const LEAST_ANSWERS = 5;

/** How many gave each answer, in all portions that were published by a day. */
export const countsBy = ({ batches }: SurveyResult, day: Day): Histogram => {
  const sums: number[] = [];
  for (const { counts } of batches.filter(({ on }) => on <= day)) counts.forEach((count, answer) => { sums[answer] = (sums[answer] ?? 0) + count; });
  return Array.from(sums, (sum) => sum ?? 0);
};

export const answersIn = (counts: Histogram): number => counts.reduce((sum, count) => sum + count, 0);

/** The score of a survey by what was published by a day; null below the least number of answers. */
export const scoreBy = (survey: SurveyResult, day: Day): Score | null => {
  const counts = countsBy(survey, day);
  if (answersIn(counts) < LEAST_ANSWERS) return null;
  return survey.kind === 'nps' ? netPromoterScore(counts) : satisfaction(counts);
};

/** The last survey of a kind that told anything by the program's day; else the last that was open by then. */
export const lastSurvey = ({ value: { surveys }, asOf }: Program, kind: SurveyKind): SurveyResult | null => {
  const begun = surveys.filter((one) => one.kind === kind && one.opensOn <= asOf).toSorted((a, b) => a.opensOn - b.opensOn);
  return begun.findLast((one) => scoreBy(one, asOf) !== null) ?? begun.at(-1) ?? null;
};
