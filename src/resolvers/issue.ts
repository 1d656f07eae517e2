import type { IssueCalls } from '../contract/calls';
import { drawContext, planContext } from '../view/issue-context';
import { listPrograms } from '../store/programs';
import { answer } from './answer';
import { resolverOf } from './definitions';
import { issueInputs as inputs } from './inputs';
import { type OpenedProgram, openProgramRecord } from './open-program';
import { Refusal } from './refusal';
import type { Viewer } from './viewer';

type Output = IssueCalls['issueContext']['output'];

const contextIn = async (opened: OpenedProgram, issueId: number): Promise<Output['programs'][number] | null> => {
  const plan = planContext(opened.today, issueId);
  if (plan === null) return null;
  return drawContext(plan, { id: opened.around.programId, name: opened.today.program.name }, await opened.texts(plan.ids));
};

const showContext = async (_: IssueCalls['issueContext']['input'], viewer: Viewer): Promise<Output> => {
  if (viewer.issue === null) throw new Refusal('not-found', 'This panel shows what an issue waits for. Open it on an issue.');
  const { id, key } = viewer.issue;
  const records = await listPrograms();
  const opened = (await Promise.all(records.map((record) => openProgramRecord(record, viewer, { fresh: true })))).filter((one) => one !== null);
  const programs = (await Promise.all(opened.map((one) => contextIn(one, id)))).filter((one) => one !== null);
  const ages = opened.map(({ around }) => around.fresh.ageSeconds).filter((age) => age !== null);
  return { issueKey: key, programs, ageSeconds: ages.length === 0 ? null : Math.max(...ages) };
};

/** The issue context. Which issue it is about comes from the platform, never from the page. */
export const resolveIssue = resolverOf<IssueCalls>({
  issueContext: answer('issueContext', inputs.issueContext, showContext),
});
