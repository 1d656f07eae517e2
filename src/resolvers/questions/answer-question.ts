import type { RaiseStep } from '../../contract/blockers';
import type { GlobalCalls } from '../../contract/calls';
import { BrokenAnswer, MaybeWritten, NotFound } from '../../jira/errors';
import { addLink, type KnownLink, linksLike, removeLink } from '../../jira/write-back/links';
import { releaseRaise, reserveRaise } from '../../store/raising';
import { type Answer, answerOf } from '../../view/questions/choices';
import { runSteps } from '../blockers/step-failure';
import { logUnexpected } from '../log';
import { programFor } from '../program-for';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { type AnswerPlan, type LinkToAdd, planAnswer } from './answer-plan';
import { answerBefore, keepAnswer } from './keep-answer';
import { questionAtHand, type QuestionAtHand } from './question-at-hand';

type Call = GlobalCalls['answerQuestion'];

/** Where Jira broke off, the link may be there: then it is looked for before it counts as failed. */
const writeLink = async ({ link, sentence }: LinkToAdd): Promise<string> => {
  const isThere = async (): Promise<boolean> => (await linksLike(link)).length > 0;
  if (await isThere()) return `${sentence}: the link was there already.`;
  try {
    await addLink(link);
  } catch (error) {
    if (!(error instanceof MaybeWritten || error instanceof BrokenAnswer) || !await isThere().catch(() => false)) throw error;
  }
  return `${sentence}.`;
};

const unlink = async (links: readonly KnownLink[], sentence: string): Promise<string> => {
  for (const { id } of links) await removeLink(id).catch((error: unknown) => { if (!(error instanceof NotFound)) throw error; });
  return links.length === 0 ? 'The old link was gone already.' : `The link “${sentence}” is taken away.`;
};

const write = async ({ add, remove, answer, ...held }: AnswerPlan, viewer: Viewer): Promise<readonly RaiseStep[]> => {
  const before = await answerBefore(held, answer);
  return runSteps('answerQuestion', [
    ...(add === null ? [] : [{ step: 'link' as const, run: () => writeLink(add), carries: true }]),
    ...(remove === null ? [] : [{ step: 'link' as const, run: () => unlink(remove.links, remove.sentence), carries: true }]),
    { step: 'record' as const, run: () => keepAnswer(held, before, answer, viewer), carries: false },
  ]);
};

const takeBack = async (atHand: QuestionAtHand, viewer: Viewer): Promise<Call['output']> => {
  const before = await answerBefore(atHand, 'again');
  if (before === null) throw new Refusal('conflict', 'This was settled meanwhile: what the question is about has changed, and it was not answered. Nothing was written.');
  return { steps: [{ step: 'record', state: 'done', message: await keepAnswer(atHand, before, 'again', viewer) }] };
};

/** Of two who answer at once the second is told so before anything of theirs is written. */
const alone = async <T>({ record, question }: QuestionAtHand, act: () => Promise<T>): Promise<T> => {
  const held = await reserveRaise(['question', record.id, question.id], Date.now());
  if (held === null) throw new Refusal('busy', 'Somebody is answering this question at this moment. Nothing of yours was written; load the questions again in a moment.');
  try {
    return await act();
  } finally {
    // What is not given back lapses by itself.
    await releaseRaise(held).catch((error: unknown) => { logUnexpected('raising', 'releaseRaise', error); });
  }
};

const chosen = ({ about, answer }: Call['input']): Answer => {
  const known = answerOf(about.kind, answer);
  if (known === null) throw new Refusal('bad-input', 'This is no answer to a question of this kind. Nothing was written.', { field: 'answer' });
  return known;
};

/**
 * Answers a question, for contributors: what is checked is checked anew, what the answer says is written to Jira as the
 * user, and it is kept, so that the question is not asked again. Answering it once more in the same way does nothing twice.
 */
export const answerQuestion = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const answer = chosen(input);
  const record = await programFor(input.programId, viewer, 'contribute');
  const atHand = await questionAtHand(record, input.about, viewer);
  return alone(atHand, async () => {
    if (answer === 'again') return takeBack(atHand, viewer);
    await answerBefore(atHand, answer);
    return { steps: await write(await planAnswer(atHand, answer, input.linkTypeId, viewer), viewer) };
  });
};
