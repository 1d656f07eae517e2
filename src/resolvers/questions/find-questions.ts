import { lostBlockerQuestions } from '../../analyse/questions/lost-blockers';
import { isOpenIssue, mentionQuestions, type ReadText, unknownKeys } from '../../analyse/questions/mentions';
import { byNeed, endOutside, type Question, type QuestionEnd } from '../../analyse/questions/question';
import { issuesOfKeys } from '../../jira/mentions';
import type { AnsweredQuestion } from '../../model/answered-question';
import { keysIn } from '../../model/issue-keys';
import type { Issue, Program } from '../../model/program';
import type { AllQuestions } from '../../view/questions/questions-view';
import type { AskedQuestion } from '../../view/questions/question-view';
import type { OpenedProgram } from '../open-program';
import { endsSeen } from './ends-seen';

/** Answers that hold, by the id of their question; one that was taken back does not. */
export const answersThatHold = (answers: readonly AnsweredQuestion[]): ReadonlyMap<string, AnsweredQuestion> =>
  new Map(answers.filter(({ answer }) => answer !== 'again').map((answer) => [answer.id, answer]));

/** Mentions in these texts; which of the keys that the program does not know are issues is asked of Jira, as the user. */
export const mentionsIn = async (program: Program, texts: readonly ReadText[]): Promise<readonly Question[]> => {
  const beyond = await issuesOfKeys(unknownKeys(program, texts));
  return mentionQuestions(program, texts, new Map(beyond.map((end) => [end.key, endOutside(end)])));
};

/** The summaries, of these issues, that name an issue. */
export const summariesNaming = (issues: ReadonlyMap<number, Issue>, texts: ReadonlyMap<number, string>, site: string): readonly ReadText[] =>
  [...texts].flatMap(([id, text]): ReadText[] => {
    const issue = issues.get(id);
    const keys = issue === undefined ? [] : keysIn(text, site);
    return issue === undefined || keys.length === 0 ? [] : [{ issue, where: 'summary', text, keys }];
  });

const summariesOf = async ({ today, texts }: OpenedProgram, site: string): Promise<readonly ReadText[]> => {
  const open = new Map(today.program.issues.filter(isOpenIssue).map((issue) => [issue.id, issue]));
  return summariesNaming(open, await texts(open.keys()), site);
};

const askedBefore = (answer: AnsweredQuestion, blocked: Issue, blocker: QuestionEnd, instead: Issue | null): AskedQuestion => {
  const { id, kind } = answer;
  return { answer, question: { id, kind, blocked, blocker, instead, crossTeam: true, linkTypeId: null, said: null } };
};

/** Answered questions of which the viewer sees every issue, the latest answer first. */
const answeredQuestions = async (program: Program, answers: readonly AnsweredQuestion[]): Promise<readonly AskedQuestion[]> => {
  const ends = await endsSeen(program, answers.flatMap(({ blockedId, blockerId, insteadId }) => [blockedId, blockerId, ...(insteadId === null ? [] : [insteadId])]));
  return answers.flatMap((answer) => {
    const blocked = ends.get(answer.blockedId)?.issue ?? null;
    const blocker = ends.get(answer.blockerId);
    const instead = answer.insteadId === null ? null : ends.get(answer.insteadId)?.issue;
    return blocked === null || blocker === undefined || instead === undefined ? [] : [askedBefore(answer, blocked, blocker, instead)];
  }).sort((a, b) => (b.answer?.at ?? 0) - (a.answer?.at ?? 0));
};

/** Every question that the program asks this viewer but for what stands in descriptions and comments, and those that were answered. */
export const findQuestions = async (opened: OpenedProgram, answers: ReadonlyMap<string, AnsweredQuestion>, site: string): Promise<AllQuestions> => {
  const { today } = opened;
  const found = [
    ...lostBlockerQuestions(today, (id) => answers.get(id)?.answer ?? null),
    ...await mentionsIn(today.program, await summariesOf(opened, site)),
  ];
  return {
    open: found.filter(({ id }) => !answers.has(id)).sort(byNeed),
    answered: await answeredQuestions(today.program, [...answers.values()].sort((a, b) => b.at - a.at)),
  };
};
