import type { May } from '../../contract/blockers';
import type { IssueRow } from '../../contract/figure';
import type { QuestionView } from '../../contract/questions';
import type { Question, QuestionEnd } from '../../analyse/questions/question';
import type { AnsweredQuestion } from '../../model/answered-question';
import { issueRow, outsideRow } from '../issue-row';
import type { Texts } from '../texts';
import { type Answer, answerOf, choiceOf, choicesOf, type LinkNames } from './choices';
import { quoteAround } from './quote';

/** A question, and the answer that was given to it; null where it is open. */
export type AskedQuestion = { readonly question: Question; readonly answer: AnsweredQuestion | null };

/** What stands around questions on a page. */
export type QuestionAround = {
  readonly texts: Texts;
  readonly names: ReadonlyMap<string, string>;
  readonly links: LinkNames;
  readonly may: (question: Question, answer: Answer) => May;
};

/** Issues whose summaries a question shows. */
export const idsOfQuestion = ({ blocked, blocker, instead }: Question): readonly number[] =>
  [blocked.id, blocker.id, ...(instead === null ? [] : [instead.id])];

/**
 * The question as a sentence. Where what was said is not at hand, as of one that was answered, nothing is told of any text:
 * it may be one that this viewer may not read.
 */
export const questionText = ({ kind, blocked: { key: blocked }, blocker: { key: blocker }, instead, said }: Question): string => {
  if (kind === 'dropped') return `Does ${blocked} still need ${blocker}, which was dropped?`;
  if (kind === 'succession') return `${blocker} was dropped as a duplicate of ${instead?.key ?? ''}, which is open. Does ${blocked} wait for ${instead?.key ?? ''}?`;
  if (said === null) return `Does ${blocked} wait for ${blocker}?`;
  return `Does ${blocked} wait for ${blocker}, which ${said.where === 'comment' ? 'a comment on it' : `its ${said.where}`} names?`;
};

const rowOf = ({ issue, outside, id, key }: QuestionEnd, texts: Texts, why: string): IssueRow =>
  (issue === null ? outsideRow(outside ?? { id, key, status: null }, texts, why) : issueRow(issue, texts, why));

const whyIn = ({ kind, said }: Question): readonly [blocked: string, blocker: string] => {
  if (kind !== 'mention') return ['waits', 'was dropped'];
  return said === null ? ['', ''] : ['names the other', 'is named'];
};

const rowsOf = (question: Question, texts: Texts): readonly IssueRow[] => {
  const { blocked, blocker, instead } = question;
  const [first, second] = whyIn(question);
  return [issueRow(blocked, texts, first), rowOf(blocker, texts, second), ...(instead === null ? [] : [issueRow(instead, texts, 'the original')])];
};

const givenOf = ({ question, answer }: AskedQuestion, { names, links }: QuestionAround): QuestionView['given'] => {
  if (answer === null) return null;
  const chosen = answerOf(question.kind, answer.answer);
  return {
    words: chosen === null ? answer.answer : choiceOf(question, chosen, links).label,
    by: answer.by === null ? null : names.get(answer.by) ?? null,
    at: new Date(answer.at * 60_000).toISOString(),
  };
};

/** A question as the page shows it: in words, with its answers and whether this viewer may give them. */
export const questionView = (asked: AskedQuestion, around: QuestionAround): QuestionView => {
  const { question, answer } = asked;
  const { kind, blocked, blocker, instead, said } = question;
  return {
    id: question.id,
    about: { kind, blockedId: blocked.id, blockerId: blocker.id, insteadId: instead?.id ?? null },
    text: questionText(question),
    issues: rowsOf(question, around.texts),
    quote: said === null ? null : quoteAround(said.text, said.at, said.key.length),
    where: said?.where ?? null,
    answers: choicesOf(question, answer !== null, around.links).map((choice) => ({ ...choice, may: around.may(question, choice.answer) })),
    given: givenOf(asked, around),
  };
};
