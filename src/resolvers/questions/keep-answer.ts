import type { AnsweredQuestion } from '../../model/answered-question';
import type { TrailNote } from '../../model/trail-note';
import { getAnswer, questionEntity, questionKey, saveAnswer } from '../../store/questions';
import { getProgram } from '../../store/programs';
import { answerOf, choiceOf, type Answer } from '../../view/questions/choices';
import { idsOfQuestion, questionText } from '../../view/questions/question-view';
import { conflictOf } from '../conflict';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import type { QuestionAtHand } from './question-at-hand';

type Held = Pick<QuestionAtHand, 'record' | 'question' | 'today'>;

const wordsOf = ({ question, today: { program } }: Held, answer: string): string => {
  const known = answerOf(question.kind, answer);
  return known === null ? answer : choiceOf(question, known, { types: program.linkTypes, meanings: program.settings.linkMeanings }).label;
};

const changeOf = (held: Held, before: AnsweredQuestion | null, after: Answer): TrailNote['changes'][number] =>
  ({ what: 'Answer', before: before === null ? null : wordsOf(held, before.answer), after: wordsOf(held, after) });

/** What somebody is told whose answer came second, with both. */
const conflicting = (held: Held, stored: AnsweredQuestion, answer: Answer): Promise<Refusal> => {
  const { programId, id, version } = stored;
  return conflictOf({ chain: programId, entity: questionEntity, key: questionKey(programId, id), seen: version - 1, stored: version, yours: [changeOf(held, null, answer)] }, 'an answer to this question');
};

/** The answer that is kept by now. Throws where it is another one than this: whoever wants that takes the other back first. */
export const answerBefore = async (held: Held, answer: Answer): Promise<AnsweredQuestion | null> => {
  const stored = await getAnswer(held.record.id, held.question.id);
  if (stored === null || stored.answer === 'again' || stored.answer === answer || answer === 'again') return stored;
  throw await conflicting(held, stored, answer);
};

const noteOf = (held: Held, before: AnsweredQuestion | null, answer: Answer, who: string): TrailNote => ({
  who, action: 'question-answered', people: [], issues: idsOfQuestion(held.question),
  changes: [{ what: 'Question', before: null, after: questionText(held.question) }, changeOf(held, before, answer)],
});

/** Keeps an answer with its entry in the trail; the same one that is kept already stays as it is. */
export const keepAnswer = async (held: Held, before: AnsweredQuestion | null, answer: Answer, viewer: Viewer): Promise<string> => {
  const { record, question } = held;
  if (before?.answer === answer) return 'It was answered so already.';
  if (await getProgram(record.id) === null) throw new Refusal('not-found', 'The program was deleted meanwhile: the answer is kept nowhere.');
  const { id, kind, blocked, blocker, instead } = question;
  const given = { id, programId: record.id, kind, blockedId: blocked.id, blockerId: blocker.id, insteadId: instead?.id ?? null, answer, by: viewer.accountId, at: Math.floor(Date.now() / 60_000) };
  const outcome = await saveAnswer(given, before?.version ?? 0, noteOf(held, before, answer, viewer.accountId));
  if (outcome.ok || outcome.stored?.answer === answer) return answer === 'again' ? 'The question is asked again.' : 'The answer is kept; the question is not asked again.';
  throw outcome.stored === null ? new Refusal('conflict', 'This answer was taken away meanwhile. Load the page again.') : await conflicting(held, outcome.stored, answer);
};
