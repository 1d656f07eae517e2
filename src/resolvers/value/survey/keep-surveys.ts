import { randomUUID } from 'node:crypto';
import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { answersIn, LEAST_ANSWERS } from '../../../analyse/value/survey/standing';
import { dayOfMinute, isoDay, parseIsoDay } from '../../../model/day';
import type { SurveyRow } from '../../../model/value/survey-row';
import { endBallot, openBallot } from '../../../store/value/survey/ballot';
import { publishPortion } from '../../../store/value/survey/publish';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { addRow, changeRow, type RowKind } from '../row/change-row';
import { programToChange } from '../row/program-to-change';

type Call<Name extends keyof OutcomeCalls> = OutcomeCalls[Name];

const surveyKind: RowKind<SurveyRow> = {
  table: 'surveys',
  what: 'this survey',
  name: ({ question }) => `Survey “${question}”`,
  tell: ({ question, kind, opensOn, closesOn, invited, closed, batches }) => [
    ['question', question], ['kind', kind === 'nps' ? 'NPS, 0 to 10' : 'satisfaction, 1 to 5'], ['open from', isoDay(opensOn)], ['open until', closesOn === null ? null : isoDay(closesOn)],
    ['asked', invited === null ? null : String(invited)], ['closed', closed ? 'yes' : null], ['published answers', batches.length === 0 ? null : String(batches.reduce((sum, { counts }) => sum + answersIn(counts), 0))],
  ],
};

const refuse = (message: string, field: string): Refusal => new Refusal('bad-input', `${message} Nothing was saved.`, { field });

/** How many answers a scale has, from 0 on. */
export const scaleOf = (kind: SurveyRow['kind']): { readonly from: number; readonly to: number } => (kind === 'nps' ? { from: 0, to: 10 } : { from: 1, to: 5 });

/** Asks a question of everybody who may see the program. */
export const startSurvey = async ({ programId, kind, question, closesOn, invited }: Call<'startSurvey'>['input'], viewer: Viewer): Promise<Call<'startSurvey'>['output']> => {
  const { settings } = await programToChange(programId, viewer, 'manage');
  const today = dayOfMinute(Math.floor(Date.now() / 60_000), settings.timeZone);
  const last = closesOn === null ? null : parseIsoDay(closesOn);
  if (last !== null && last < today) throw refuse('The last day is over already.', 'closesOn');
  const id = randomUUID();
  await openBallot(id);
  const row: SurveyRow = { id, version: 0, programId, kind, question, opensOn: today, closesOn: last, invited, batches: [], comments: [], portions: 0, closed: false };
  const saved = await addRow(surveyKind, programId, row, viewer);
  return { id: saved.id, version: saved.version };
};

/** Takes no more answers. What is not published by then never is: so few answers could be told from what was shown before. */
export const closeSurvey = async (seen: Call<'closeSurvey'>['input'], viewer: Viewer): Promise<Call<'closeSurvey'>['output']> => {
  const { settings } = await programToChange(seen.programId, viewer, 'manage');
  const today = dayOfMinute(Math.floor(Date.now() / 60_000), settings.timeZone);
  const { version } = await changeRow<SurveyRow>(surveyKind, seen, viewer, (stored) => ({ ...stored, closed: true, closesOn: Math.min(stored.closesOn ?? today, today) }));
  await publishPortion(seen.programId, seen.id, today, LEAST_ANSWERS);
  await endBallot(seen.id);
  return { version };
};

/** Adds answers of people without an account, as one portion. */
export const importScores = async ({ counts, ...seen }: Call<'importScores'>['input'], viewer: Viewer): Promise<Call<'importScores'>['output']> => {
  const { settings } = await programToChange(seen.programId, viewer, 'manage');
  const on = dayOfMinute(Math.floor(Date.now() / 60_000), settings.timeZone);
  if (answersIn(counts) < LEAST_ANSWERS) throw refuse(`At least ${LEAST_ANSWERS} answers come in at once, so that nobody’s can be told.`, 'counts');
  const { version } = await changeRow<SurveyRow>(surveyKind, seen, viewer, (stored) => {
    const { from, to } = scaleOf(stored.kind);
    if (counts.some((count, answer) => count > 0 && (answer < from || answer > to))) throw refuse(`Answers of this survey go from ${from} to ${to}.`, 'counts');
    return { ...stored, batches: [...stored.batches, { on, counts }] };
  });
  return { version };
};
