import type { QuestionAbout } from '../../contract/questions';
import { droppedId, mentionId, type Question, type QuestionEnd, successionId } from '../../analyse/questions/question';
import type { Issue } from '../../model/program';
import type { ProgramRecord } from '../../store/programs';
import { confirmed } from '../confirmed';
import { openProgramRecord, type OpenedProgram } from '../open-program';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { endsSeen } from './ends-seen';

/** A question that somebody answers, over what they may see at this moment. Whether it is still one is another question. */
export type QuestionAtHand = OpenedProgram & { readonly record: ProgramRecord; readonly question: Question };

const gone = (): Refusal => new Refusal('not-found', 'This question is about an issue that is not in the program any more, or that you may not see. Nothing was written.');

const idOf = ({ kind }: QuestionAbout, blocked: Issue, blocker: QuestionEnd, instead: Issue | null): string => {
  if (kind === 'mention') return mentionId(blocked.id, blocker.id);
  if (blocker.issue === null) throw gone();
  return instead === null ? droppedId(blocked.id, blocker.issue) : successionId(blocked.id, blocker.issue, instead.id);
};

const questionOf = (about: QuestionAbout, ends: ReadonlyMap<number, QuestionEnd>): Question | null => {
  const { kind, blockedId, blockerId, insteadId } = about;
  const blocked = ends.get(blockedId)?.issue ?? null;
  const blocker = ends.get(blockerId);
  const instead = insteadId === null ? null : ends.get(insteadId)?.issue;
  if (blocked === null || blocker === undefined || instead === undefined) return null;
  return { id: idOf(about, blocked, blocker, instead), kind, blocked, blocker, instead, crossTeam: true, linkTypeId: null, said: null };
};

/** Throws where one of the issues is not there for the viewer. */
export const questionAtHand = async (record: ProgramRecord, about: QuestionAbout, viewer: Viewer): Promise<QuestionAtHand> => {
  const ids = [about.blockedId, about.blockerId, ...(about.insteadId === null ? [] : [about.insteadId])];
  const made = await confirmed(async (hidden) => {
    const opened = await openProgramRecord(record, viewer, { fresh: true, hidden });
    if (opened === null) return null;
    const question = questionOf(about, await endsSeen(opened.today.program, ids));
    return question === null ? null : { ...opened, record, question, program: opened.today.program, ids };
  });
  if (made === null) throw gone();
  return made;
};
