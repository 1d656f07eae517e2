import type { GlobalCalls } from '../../contract/calls';
import { isOpenIssue, type ReadText } from '../../analyse/questions/mentions';
import { byNeed } from '../../analyse/questions/question';
import { READ_AT_ONCE, readTexts } from '../../jira/mentions';
import type { Issue, Program } from '../../model/program';
import { getProgram } from '../../store/programs';
import { listAnswers } from '../../store/questions';
import { idsOfQuestion, questionView } from '../../view/questions/question-view';
import { openNaming } from '../open-naming';
import type { OpenedProgram } from '../open-program';
import { noSuchProgram } from '../refusal';
import type { Viewer } from '../viewer';
import { answersThatHold, mentionsIn, summariesNaming } from './find-questions';
import { questionRights } from './question-rights';

type Call = GlobalCalls['readMentions'];

/** The newest open issues first, and from one call to the next those below an id, whatever came or was done meanwhile. */
const portion = ({ issues }: Program, from: number): { readonly now: readonly Issue[]; readonly read: number; readonly total: number } => {
  const open = issues.filter(isOpenIssue).sort((a, b) => b.id - a.id);
  const left = from === 0 ? open : open.filter(({ id }) => id < from);
  const now = left.slice(0, READ_AT_ONCE);
  return { now, read: open.length - left.length + now.length, total: open.length };
};

/** The texts of these issues that name others, the summaries first: what is asked because of a summary is asked without reading. */
const textsRead = async ({ texts }: OpenedProgram, now: readonly Issue[], site: string): Promise<{ readonly texts: readonly ReadText[]; readonly cut: number }> => {
  const issues = new Map(now.map((issue) => [issue.id, issue]));
  const read = await readTexts([...issues.keys()], site);
  const told = read.flatMap(({ id, lines }) => lines.flatMap((line): ReadText[] => {
    const issue = issues.get(id);
    return issue === undefined ? [] : [{ issue, ...line }];
  }));
  return { texts: [...summariesNaming(issues, await texts(issues.keys()), site), ...told], cut: read.filter(({ cut }) => cut).length };
};

const readPortion = async (opened: OpenedProgram, from: number, site: string) => {
  const { program } = opened.today;
  const { now, ...counts } = portion(program, from);
  const { texts, cut } = await textsRead(opened, now, site);
  const found = (await mentionsIn(program, texts)).filter(({ said }) => said?.where !== 'summary');
  return { ...counts, next: counts.read < counts.total ? now.at(-1)?.id ?? null : null, cut, found };
};

/**
 * Mentions in the descriptions and comments of some open issues: read from Jira as the person who asks, and kept
 * nowhere. What they may not read they are not told, and an issue that they may not see is nobody they are asked about.
 */
export const readMentions = async ({ programId, from }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const record = await getProgram(programId);
  if (record === null) throw noSuchProgram();
  const answers = answersThatHold(await listAnswers(programId));
  const { today, texts, plan } = await openNaming({ programId }, viewer, async (opened) => {
    const { found, ...part } = await readPortion(opened, from, viewer.siteUrl);
    const open = found.filter(({ id }) => !answers.has(id)).sort(byNeed);
    return { ...part, open, ids: open.flatMap(idsOfQuestion) };
  });
  const { linkTypes: types, settings: { linkMeanings: meanings } } = today.program;
  const beside = { texts: await texts(plan.ids), names: new Map<string, string>(), links: { types, meanings }, may: await questionRights(plan.open, record, viewer) };
  const { read, total, cut, next, open } = plan;
  return { questions: open.map((question) => questionView({ question, answer: null }, beside)), read, total, cut, next };
};
