import type { IssueCalls } from '../contract/calls';
import { ringOf } from '../analyse/dependencies/ring-of';
import { drawContext, planContext, type PlannedContext } from '../view/issue-context';
import { readDataVersion } from '../store/data-version';
import type { ProgramRecord } from '../store/programs';
import { displayNames } from '../jira/people';
import { peopleOf, promiseView } from '../view/promises';
import { answer } from './answer';
import { blockerCalls } from './blockers/calls';
import { mayContribute, waitsFor } from './blockers/on-issue';
import { promiseRights } from './blockers/promise-rights';
import { confirmed } from './confirmed';
import { resolverOf } from './definitions';
import { issueInputs as inputs } from './inputs';
import { type OpenedProgram, openProgramRecord } from './open-program';
import { programsOfIssue } from './programs-of-issue';
import { tokenOf } from './ready/token';
import { watchCalls } from './ready/watch';
import { Refusal } from './refusal';
import type { Viewer } from './viewer';

type Output = IssueCalls['issueContext']['output'];

type Planned = OpenedProgram & { readonly record: ProgramRecord; readonly plan: PlannedContext | null };

/** The program with what it will say of this issue; null where the viewer may not open it. */
const planFor = (record: ProgramRecord, viewer: Viewer, issueId: number): Promise<Planned | null> => confirmed(async (hidden) => {
  const opened = await openProgramRecord(record, viewer, { fresh: true, hidden });
  if (opened === null) return null;
  const plan = planContext(opened.today, issueId);
  const ring = plan === null ? [] : ringOf(opened.today, plan.index).map(({ id }) => id);
  return { ...opened, record, program: opened.today.program, plan, ids: plan === null ? [] : [issueId, ...plan.ids, ...ring] };
});

const contextIn = async ({ record, plan, today: { program }, texts: textsOf }: Planned, viewer: Viewer): Promise<Output['programs'][number] | null> => {
  if (plan === null) return null;
  const role = await mayContribute(record, viewer);
  const issue = program.issues[plan.index];
  const raise = role.ok && issue !== undefined ? waitsFor(issue) : role;
  const [texts, names, may] = await Promise.all([textsOf(plan.ids), displayNames(peopleOf(plan.promises)), promiseRights(plan.promises, role)]);
  const around = { texts, names, may, timeZone: program.settings.timeZone };
  const promises = plan.promises.map((one) => promiseView(one, around));
  return drawContext(plan, { id: record.id, name: program.name, promises, raise }, texts);
};

const showContext = async (_: IssueCalls['issueContext']['input'], viewer: Viewer): Promise<Output> => {
  if (viewer.issue === null) throw new Refusal('not-found', 'This panel shows what an issue waits for. Open it on an issue.');
  const { id, key } = viewer.issue;
  const dataVersion = await readDataVersion();
  const records = await programsOfIssue(id, viewer);
  const opened = (await Promise.all(records.map((record) => planFor(record, viewer, id)))).filter((one) => one !== null);
  const programs = (await Promise.all(opened.map((one) => contextIn(one, viewer)))).filter((one) => one !== null);
  const ages = opened.filter(({ plan }) => plan !== null).map(({ around }) => around.fresh.ageSeconds).filter((age) => age !== null);
  return { issueKey: key, programs, ageSeconds: ages.length === 0 ? null : Math.max(...ages), token: tokenOf(dataVersion) };
};

/** The issue context. Which issue it is about comes from the platform, never from the page. */
export const resolveIssue = resolverOf<IssueCalls>({
  issueContext: answer('issueContext', 'see', inputs.issueContext, showContext),
  ...watchCalls,
  ...blockerCalls,
}, (call) => (call === 'issueContext' || call === 'unchanged' ? 'pages' : 'blockers'));
