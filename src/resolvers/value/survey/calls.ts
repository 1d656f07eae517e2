import { z } from 'zod';
import type { SurveyCalls } from '../../../contract/value/survey';
import { answer } from '../../answer';
import { at, type Inputs, isoDay, programId } from '../../schemas';
import { row, rowId, words } from '../row/inputs';
import { answerSurvey } from './answer-survey';
import { closeSurvey, importScores, startSurvey } from './keep-surveys';
import { showSurveys } from './show-surveys';

const people = z.number().int().min(0).max(1_000_000);

const inputs = {
  surveys: z.strictObject(at),
  startSurvey: z.strictObject({ programId, kind: z.enum(['nps', 'satisfaction']), question: words(500).min(1, 'is empty; say what is asked'), closesOn: isoDay.nullable(), invited: people.min(1).nullable() }),
  answerSurvey: z.strictObject({ programId, id: rowId, answer: z.number().int().min(0).max(10), comment: words(2000) }),
  closeSurvey: z.strictObject(row),
  importScores: z.strictObject({ ...row, counts: z.array(people).max(11) }),
} satisfies Inputs<SurveyCalls>;

/** What people think of the program. */
export const surveyCalls = {
  surveys: answer('surveys', 'see', inputs.surveys, showSurveys),
  startSurvey: answer('startSurvey', 'manage', inputs.startSurvey, startSurvey),
  answerSurvey: answer('answerSurvey', 'see', inputs.answerSurvey, answerSurvey),
  closeSurvey: answer('closeSurvey', 'manage', inputs.closeSurvey, closeSurvey),
  importScores: answer('importScores', 'manage', inputs.importScores, importScores),
};
