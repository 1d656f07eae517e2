import type { IssueCalls } from '../contract/calls';
import { ringOf } from '../analyse/dependencies/ring-of';
import { drawContext, planContext, type PlannedContext } from '../view/issue-context';
import type { ProgramRecord } from '../store/programs';
import { answer } from './answer';
import { confirmed } from './confirmed';
import { resolverOf } from './definitions';
import { issueInputs as inputs } from './inputs';
import { type OpenedProgram, openProgramRecord } from './open-program';
import { programsOfIssue } from './programs-of-issue';
import { Refusal } from './refusal';
import type { Viewer } from './viewer';

type Output = IssueCalls['issueContext']['output'];

type Planned = OpenedProgram & { readonly plan: PlannedContext | null };

/** The program with what it will say of this issue; null where the viewer may not open it. */
const planFor = (record: ProgramRecord, viewer: Viewer, issueId: number): Promise<Planned | null> => confirmed(async (hidden) => {
  const opened = await openProgramRecord(record, viewer, { fresh: true, hidden });
  if (opened === null) return null;
  const plan = planContext(opened.today, issueId);
  const ring = plan === null ? [] : ringOf(opened.today, plan.index).map(({ id }) => id);
  return { ...opened, program: opened.today.program, plan, ids: plan === null ? [] : [issueId, ...plan.ids, ...ring] };
});

const contextIn = async ({ plan, today, around, texts }: Planned): Promise<Output['programs'][number] | null> =>
  (plan === null ? null : drawContext(plan, { id: around.programId, name: today.program.name }, await texts(plan.ids)));

const showContext = async (_: IssueCalls['issueContext']['input'], viewer: Viewer): Promise<Output> => {
  if (viewer.issue === null) throw new Refusal('not-found', 'This panel shows what an issue waits for. Open it on an issue.');
  const { id, key } = viewer.issue;
  const records = await programsOfIssue(id, viewer);
  const opened = (await Promise.all(records.map((record) => planFor(record, viewer, id)))).filter((one) => one !== null);
  const programs = (await Promise.all(opened.map(contextIn))).filter((one) => one !== null);
  const ages = opened.filter(({ plan }) => plan !== null).map(({ around }) => around.fresh.ageSeconds).filter((age) => age !== null);
  return { issueKey: key, programs, ageSeconds: ages.length === 0 ? null : Math.max(...ages) };
};

/** The issue context. Which issue it is about comes from the platform, never from the page. */
export const resolveIssue = resolverOf<IssueCalls>({
  issueContext: answer('issueContext', 'see', inputs.issueContext, showContext),
});
