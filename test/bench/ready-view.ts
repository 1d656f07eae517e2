import { generatedSeed } from '../local-jira/data/generated';
import { openLocal, type Local, type Place } from '../local-jira/forge/harness';

/**
 * A ready view over a generated site of as many issues as told: processor time and calls of the storage to serve it in a
 * warm process, beside making it, and the sizes of what is answered. Prints them as JSON.
 */
const size = Number(process.argv[2] ?? 10_000);
const officer = 'officer@example.com';
const RUNS = 40;
/** So that reading the site takes no hours of its clock; administrators may grant no more. */
const MOST_POINTS = 500_000;

type Ask = () => Promise<string>;

/** What goes over the wire; to read it is the page's work. */
const textOf = ({ site, platform }: Local, moduleKey: string, functionKey: string, payload: object, place: Place = {}): Ask => async () => {
  const accountId = site.userByEmail(officer)?.accountId ?? null;
  const answer = await platform.invoke({ at: { moduleKey, entryPoint: 'view', place }, functionKey, payload, accountId });
  if (!answer.ok || !answer.text.startsWith('{"ok":true,')) throw new Error(JSON.stringify(answer));
  return answer.text;
};

const must = (answer: unknown): unknown => {
  const { ok, value } = answer as { readonly ok: boolean; readonly value: unknown };
  if (!ok) throw new Error(JSON.stringify(answer));
  return value;
};

/** Processor time of one, in milliseconds; the local Jira and its storage, which answer in the same process, are in it. */
const processorTime = async (ask: Ask, runs: number): Promise<number> => {
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) await ask();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / runs;
};

const storageCalls = async ({ platform: { faults } }: Local, ask: Ask): Promise<number> => {
  let calls = 0;
  faults.storage = () => { calls += 1; return null; };
  await ask();
  faults.storage = undefined;
  return calls;
};

const bytes = async (ask: Ask): Promise<number> => Buffer.byteLength(await ask());

const measure = async (): Promise<object> => {
  const local = await openLocal({ seed: generatedSeed({ issues: size, now: Date.now() }), storageUnitsPerMinute: null, eventsPerMinute: null });
  const global = (call: string, payload: object): Promise<string> => textOf(local, 'flagship-global', call, payload)();
  must(await local.ask('admin@example.com', 'flagship-admin', 'saveBudgets', { version: 0, budgets: { pull: MOST_POINTS, events: MOST_POINTS, sweep: MOST_POINTS, flags: MOST_POINTS, person: MOST_POINTS } }));
  const projects = [...local.site.tables.project.values()].map(({ key }) => key);
  const { programId } = must(await local.ask(officer, 'flagship-global', 'createProgram', { name: 'All', projectKeys: projects.slice(0, 200), jql: null })) as { readonly programId: string };
  await local.platform.drain();
  const overview = textOf(local, 'flagship-global', 'overview', { programId });
  const gadget = textOf(local, 'flagship-gadget', 'gadget', { config: { programId, measures: ['waiting', 'cycles', 'forecast-finish', 'velocity'], waiting: 5, refreshMinutes: 15 } });
  const [issue] = [...local.site.issues()];
  const panel = textOf(local, 'flagship-issue', 'issueContext', {}, { issueKey: issue?.key ?? '' });
  const [made, madeGadget] = [await processorTime(overview, 1), await processorTime(gadget, 1)];
  const ready = { overview: await processorTime(overview, RUNS), gadget: await processorTime(gadget, RUNS) };
  const calls = { overview: await storageCalls(local, overview), gadget: await storageCalls(local, gadget), issueContext: await storageCalls(local, panel) };
  const sort = { by: 'urgency', descending: false };
  const sizes = {
    overview: await bytes(overview), gadget: await bytes(gadget), issueContext: await bytes(panel),
    dependencies: await bytes(() => global('dependencies', { programId, filter: {}, sort, from: 0 })), plan: await bytes(() => global('plan', { programId, open: [], hideDone: false, text: null, from: 0 })),
    settings: await bytes(() => global('settings', { programId })), sheet: await bytes(() => global('sheet', { programId })), cycles: await bytes(() => global('cycles', { programId })),
    teamMatrix: await bytes(() => global('teamMatrix', { programId })), runway: await bytes(() => global('runway', { programId })), teamBoard: await bytes(() => global('teamBoard', { programId })),
    questions: await bytes(() => global('questions', { programId, show: 'open', from: 0 })), forecastFan: await bytes(() => global('forecastFan', { programId })),
    chain: await bytes(() => global('picture', { programId, of: { kind: 'chain' }, opened: [] })), evidence: await bytes(() => global('evidence', { programId, measure: 'open-issues' })),
    listPrograms: await bytes(() => global('listPrograms', {})), trail: await bytes(() => global('trail', { programId, filter: {}, before: null })),
  };
  const context = await processorTime(panel, 3);
  local.close();
  return { size, projects: projects.length, made: { overview: made, gadget: madeGadget }, ready, calls, sizes, issueContext: context };
};

measure().then((found) => { process.stdout.write(JSON.stringify(found)); process.exit(0); }, (error: unknown) => { console.error(error); process.exit(1); });
