import type { QuestionsShown, QuestionsView } from '../../contract/questions';
import { isOpenIssue } from '../../analyse/questions/mentions';
import type { Question, QuestionKind } from '../../analyse/questions/question';
import type { Program } from '../../model/program';
import { coverageOf } from '../coverage';
import { blockerLinkTypes } from '../link-sentence';
import type { Around } from '../overview';
import { type AskedQuestion, type QuestionAround, questionView } from './question-view';

const PAGE = 50;

/** All questions for one viewer: those to answer, what is most urgent first, and those answered, the latest first. */
export type AllQuestions = { readonly open: readonly Question[]; readonly answered: readonly AskedQuestion[] };

/** Those that a list shows, before paging. */
export const shownOf = ({ open, answered }: AllQuestions, show: QuestionsShown): readonly AskedQuestion[] => {
  if (show === 'answered') return answered;
  return open.filter(({ kind }) => show === 'open' || kind === show).map((question) => ({ question, answer: null }));
};

/** The questions of the page that begins at this one. */
export const pageOf = (shown: readonly AskedQuestion[], from: number): readonly AskedQuestion[] => shown.slice(from, from + PAGE);

type Drawn = QuestionAround & {
  readonly around: Around;
  readonly program: Program;
  readonly all: AllQuestions;
  readonly show: QuestionsShown;
  readonly from: number;
};

/** One page of questions. */
export const questionsView = ({ around, program, all, show, from, ...beside }: Drawn): QuestionsView => {
  const shown = shownOf(all, show);
  const count = (kind: QuestionKind): number => all.open.filter((one) => one.kind === kind).length;
  return {
    ...coverageOf(around),
    questions: pageOf(shown, from).map((one) => questionView(one, beside)),
    from,
    total: shown.length,
    counts: { mention: count('mention'), dropped: count('dropped'), succession: count('succession') },
    answered: all.answered.length,
    readable: program.issues.filter(isOpenIssue).length,
    linkTypes: blockerLinkTypes(program.linkTypes, program.settings.linkMeanings).map(({ id, name, sentence }) => ({ id, name, sentence })),
  };
};
