import type { GlobalCalls } from '../../contract/calls';
import { lostBlockerQuestions } from '../../analyse/questions/lost-blockers';
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

const planFor = async ({ today }: OpenedProgram, programId: string): Promise<PlannedSheet> => {
  const [meeting, answers] = await Promise.all([lastMeeting(programId, today.program.asOf), listAnswers(programId)]);
  const said = answersThatHold(answers);
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
