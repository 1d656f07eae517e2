import type { SurveyView } from '../../../../src/contract/value/survey';
import type { CsvTable } from '../../../parts/download-csv';

const most = 10;
const answers = Array.from({ length: most + 1 }, (_, answer) => answer);

/** What was published of surveys: sums, never single answers. */
export const surveyTable = (surveys: readonly SurveyView[]): CsvTable => ({
  headings: [
    'Question', 'Kind', 'From', 'To', 'Asked (people)', 'Answers', 'Response rate (percent)', 'Score (NPS, or percent satisfied)', 'Score, 95% from', 'Score, 95% to',
    ...answers.map((answer) => `Answered ${answer}`),
  ],
  rows: surveys.map((one) => [
    one.question, one.kind, one.opensOn, one.closesOn, one.invited, one.answers, one.responseRate, one.score?.value ?? null, one.score?.low ?? null, one.score?.high ?? null,
    ...answers.map((answer) => one.counts?.[answer] ?? null),
  ]),
});
