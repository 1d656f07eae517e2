import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { LEAST_ANSWERS } from '../../../analyse/value/survey/standing';
import { dayOfMinute } from '../../../model/day';
import type { SurveyRow } from '../../../model/value/survey-row';
import { castAnswer, UrnBusy } from '../../../store/value/survey/ballot';
import { publishPortion } from '../../../store/value/survey/publish';
import { readTable } from '../../../store/value/table';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { programToChange } from '../row/program-to-change';
import { scaleOf } from './keep-surveys';

type Call = OutcomeCalls['answerSurvey'];

const closed = (): Refusal => new Refusal('bad-input', 'This survey takes no more answers. Nothing was saved.', { field: 'id' });

const surveyAt = async (programId: string, id: string): Promise<SurveyRow> => {
  const row = (await readTable<SurveyRow>(programId, 'surveys')).find((one) => one.id === id);
  if (row === undefined) throw new Refusal('not-found', 'There is no such survey any more. Nothing was saved.');
  return row;
};

const cast = async (id: string, viewer: Viewer, given: { readonly answer: number; readonly comment: string }): Promise<'taken' | 'answered' | 'closed'> => {
  try {
    return await castAnswer(id, viewer.accountId, given, LEAST_ANSWERS);
  } catch (error) {
    if (error instanceof UrnBusy) throw new Refusal('busy', 'Many people answer at this moment. Nothing of yours was saved; try again in some seconds.');
    throw error;
  }
};

/** Takes somebody's answer, once. It leaves no entry in the trail: entries say who and when. */
export const answerSurvey = async ({ programId, id, answer, comment }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { settings } = await programToChange(programId, viewer, 'see');
  const row = await surveyAt(programId, id);
  const today = dayOfMinute(Math.floor(Date.now() / 60_000), settings.timeZone);
  if (row.closed || (row.closesOn !== null && row.closesOn < today)) throw closed();
  const { from, to } = scaleOf(row.kind);
  if (answer < from || answer > to) throw new Refusal('bad-input', `Answers of this survey go from ${from} to ${to}. Nothing was saved.`, { field: 'answer' });
  const outcome = await cast(id, viewer, { answer, comment });
  if (outcome === 'closed') throw closed();
  await publishPortion(programId, id, today, LEAST_ANSWERS);
  if (outcome === 'answered') throw new Refusal('conflict', 'You have answered this survey already; everybody answers once. Nothing was changed.');
  return {};
};
