import type { SurveyKindName } from '../../../../src/contract/value/survey';

const from: Readonly<Record<SurveyKindName, number>> = { nps: 0, satisfaction: 1 };
const to: Readonly<Record<SurveyKindName, number>> = { nps: 10, satisfaction: 5 };

/** The answers that can be given, from the lowest. */
export const answersOf = (kind: SurveyKindName): readonly number[] => Array.from({ length: to[kind] - from[kind] + 1 }, (_, at) => from[kind] + at);

/** What the ends of the scale mean. */
export const endsOf = (kind: SurveyKindName): readonly [string, string] => (kind === 'nps' ? ['0, not at all likely,', '10, very likely'] : ['1, very dissatisfied,', '5, very satisfied']);

/** Whether an answer counts for the score, against it, or not. */
export const toneOf = (kind: SurveyKindName, answer: number): 'good' | 'bad' | 'none' => {
  if (kind === 'nps') return answer >= 9 ? 'good' : answer <= 6 ? 'bad' : 'none';
  return answer >= 4 ? 'good' : 'none';
};
