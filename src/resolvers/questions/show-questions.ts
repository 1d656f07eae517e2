import type { GlobalCalls } from '../../contract/calls';
import { displayNames } from '../../jira/people';
import { getProgram } from '../../store/programs';
import { listAnswers } from '../../store/questions';
import { idsOfQuestion } from '../../view/questions/question-view';
import { pageOf, questionsView, shownOf } from '../../view/questions/questions-view';
import { openNaming } from '../open-naming';
import { noSuchProgram } from '../refusal';
import type { Viewer } from '../viewer';
import { answersThatHold, findQuestions } from './find-questions';
import { questionRights } from './question-rights';

type Call = GlobalCalls['questions'];

/** Questions to answer, and those answered, over the issues that the viewer may browse now. */
export const showQuestions = async ({ programId, show, from }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const record = await getProgram(programId);
  if (record === null) throw noSuchProgram();
  const answers = answersThatHold(await listAnswers(programId));
  const { today, around, texts, plan } = await openNaming({ programId }, viewer, async (opened) => {
    const all = await findQuestions(opened, answers, viewer.siteUrl);
    const page = pageOf(shownOf(all, show), from);
    return { all, page, ids: page.flatMap(({ question }) => idsOfQuestion(question)) };
  });
  const { program } = today;
  return questionsView({
    around, program, all: plan.all, show, from,
    texts: await texts(plan.ids),
    names: await displayNames(plan.page.flatMap(({ answer }) => answer?.by ?? [])),
    links: { types: program.linkTypes, meanings: program.settings.linkMeanings },
    may: await questionRights(plan.page.map(({ question }) => question), record, viewer),
  });
};
