import type { GlobalCalls } from '../../contract/calls';
import { lostBlockerQuestions } from '../../analyse/questions/lost-blockers';
import type { AnsweredQuestion } from '../../model/answered-question';
import { dayOfMinute } from '../../model/day';
import type { Program } from '../../model/program';
import { lastMeeting } from '../../store/meetings';
import { listAnswers } from '../../store/questions';
import { drawSheet, planSheet, type PlannedSheet } from '../../view/sheet/sheet';
import { openNaming } from '../open-naming';
import type { OpenedProgram } from '../open-program';
import { answersThatHold } from '../questions/find-questions';
import { isAdmin } from '../roles-of';
import type { Viewer } from '../viewer';
import { meetingView } from './meeting-words';

type Call = GlobalCalls['sheet'];

/** The answers that had been given by the end of the day the sheet is of: one given later takes no decision from it. */
const answersBy = async ({ asOf, settings }: Program, programId: string): Promise<ReadonlyMap<string, AnsweredQuestion>> =>
  answersThatHold((await listAnswers(programId)).filter(({ at }) => dayOfMinute(at, settings.timeZone) <= asOf));

const planFor = async ({ today }: OpenedProgram, programId: string): Promise<PlannedSheet> => {
  const [meeting, said] = await Promise.all([lastMeeting(programId, today.program.asOf), answersBy(today.program, programId)]);
  const questions = lostBlockerQuestions(today, (id) => said.get(id)?.answer ?? null).filter(({ id }) => !said.has(id));
  return planSheet(today, meeting, questions);
};

/** The sheet for executives, over exactly what this viewer may browse at this moment. */
export const showSheet = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { plan, around, texts } = await openNaming(input, viewer, (opened) => planFor(opened, input.programId));
  const canManage = around.canManage || await isAdmin(viewer);
  const meeting = plan.meeting === null ? null : await meetingView(plan.meeting);
  return drawSheet(plan, { ...around, canManage }, await texts(plan.ids), meeting);
};
