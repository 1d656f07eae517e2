import type { AdminCalls } from '../../../src/contract/calls';
import type { HealthView } from '../../../src/contract/health';
import { makeProgram, must, officer, openTiny, refused } from '../../faults/program-site';
import { failCalls, tooMany } from '../../local-jira/forge/fault-rules';
import type { Local } from '../../local-jira/forge/harness';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { withLogSpy } from '../../log-spy';

withLogSpy();
let local: Local;
afterEach(() => local.close());

const ask = <Name extends keyof AdminCalls & string>(call: Name, payload: AdminCalls[Name]['input']) => local.invoke('admin@example.com', 'flagship-admin', call, payload as never);
const view = async () => must(await ask('admin', {}));
const health = async (): Promise<HealthView> => (await view()).health;
const sweep = async (): Promise<void> => {
  await local.platform.runScheduled('sweep-schedule');
  await local.platform.idle(5);
};

it('of an empty site is good, with the budgets as the app has them', async () => {
  local = await openTiny({ projects: ['A'] });
  const { budgets, ...rest } = await health();
  expect(rest).toMatchObject({
    reading: { state: 'good', projects: 0, lastReadAt: null, remainingSeconds: null }, queue: { state: 'good', text: 'Nothing waits to be read.' },
    pause: { state: 'good', until: null }, failures: [], hiddenFailures: 0, drift: [], hiddenDrift: 0,
  });
  expect(budgets.map(({ cause, hourly, standard }) => [cause, hourly, standard])).toEqual([['pull', 15_000, 15_000], ['events', 15_000, 15_000], ['sweep', 2_000, 2_000], ['flags', 5_000, 5_000], ['person', 6_000, 6_000]]);
});

it('says what was read, and when', async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 todo', 'A-2 done'] });
  await makeProgram(local, { projectKeys: ['A'] });
  expect((await health()).reading).toMatchObject({ state: 'good', text: '1 project is read whole.', projects: 1, projectsDone: 1, lastReadAt: expect.stringMatching(/^2026-11-20T12/) });
});

it('tells why reading stopped, and reads again', async () => {
  local = await openTiny({ projects: ['A', { key: 'B', browse: [{ type: 'user', parameter: standardUsers.officer.accountId }] }], issues: ['A-1 todo', 'B-1 todo'] });
  await makeProgram(local, { projectKeys: ['A', 'B'] });
  local.platform.faults.jira = failCalls({ path: /search\/jql/, as: 'app' }, () => new Response('{"issues": 1}', { headers: { 'content-type': 'application/json' } }));
  const projectId = (await view()).coverage[0]?.projectId ?? '';
  must(await ask('retryWork', { what: `pull:${projectId}` }));
  await local.platform.drain();
  const { failures, reading } = await health();
  expect(failures).toMatchObject([{ what: `pull:${projectId}`, title: 'Reading a project', project: { key: 'A' }, message: expect.stringMatching(/form that the app cannot read/) }]);
  expect(reading).toMatchObject({ state: 'bad', text: expect.stringMatching(/^Reading A stopped/) });
  local.platform.faults.jira = undefined;
  must(await ask('retryWork', { what: failures[0]?.what ?? '' }));
  await local.platform.drain();
  expect(await health()).toMatchObject({ failures: [], reading: { state: 'good' } });
});

it('names no project that the administrator may not browse: its failures and its drift are counted', async () => {
  local = await openTiny({ projects: ['A', { key: 'B', name: 'Secret plan', browse: [{ type: 'user', parameter: standardUsers.officer.accountId }] }], issues: ['A-1 todo', 'B-1 todo'] });
  await makeProgram(local, { projectKeys: ['A', 'B'] });
  const hidden = Number([...local.site.tables.project.values()].find(({ key }) => key === 'B')?.id);
  local.platform.faults.jira = failCalls({ path: /search\/jql/, as: 'app' }, () => new Response('{"issues": 1}', { headers: { 'content-type': 'application/json' } }));
  must(await local.invoke(officer, 'flagship-global', 'retryPull', { programId: (await view()).programs[0]?.id ?? '' }));
  await local.platform.drain();
  const told = await view();
  expect(JSON.stringify(told.health)).not.toMatch(/Secret plan|"B"/);
  expect(JSON.stringify(told.health)).not.toContain(String(hidden));
  expect(refused(await ask('retryWork', { what: `pull:${hidden}` }))).toMatchObject({ code: 'not-found' });
});

it('remembers a step of the sweep that failed until it succeeds, and sweeps when it is asked to', async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
  await makeProgram(local, { projectKeys: ['A'] });
  local.platform.faults.jira = failCalls({ path: /^\/rest\/api\/3\/(?:search|project)/, as: 'app' }, () => new Response('', { status: 503 }));
  await sweep();
  await sweep();
  // What is done once an hour failed once by now, and other steps at each sweep.
  const failed = (await health()).failures.find(({ times }) => times === 2);
  expect(failed).toMatchObject({ what: expect.stringMatching(/^sweep:/), project: null, message: 'Jira did not answer.' });
  local.platform.faults.jira = undefined;
  must(await ask('retryWork', { what: failed?.what ?? '' }));
  await local.platform.drain();
  expect((await health()).failures.map(({ what }) => what)).not.toContain(failed?.what);
});

it('says that Jira asked to pause, why and until when', async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
  await makeProgram(local, { projectKeys: ['A'] });
  local.platform.faults.jira = failCalls({ path: /.*/, as: 'app' }, () => tooMany(900, 'jira-quota-tenant-based'));
  await sweep();
  const { pause } = await health();
  expect(pause).toMatchObject({ state: 'watch', text: expect.stringMatching(/points that Jira grants it on this site/) });
  const seconds = (Date.parse(pause.until ?? '') - Date.now()) / 1000;
  expect(seconds).toBeGreaterThan(800);
  expect(seconds).toBeLessThanOrEqual(900);
});

describe('budgets', () => {
  const budgets = { pull: 20_000, events: 15_000, sweep: 1_000, flags: 5_000, person: 7_000 };

  it('are saved with an entry in the trail of the site, and hold', async () => {
    local = await openTiny({ projects: ['A'] });
    expect(must(await ask('saveBudgets', { version: 0, budgets }))).toEqual({ version: 1 });
    expect((await health()).budgets.map(({ hourly }) => hourly)).toEqual([20_000, 15_000, 1_000, 5_000, 7_000]);
    const { entries } = must(await ask('trail', { programId: 'site', filter: {}, before: null }));
    expect(entries).toMatchObject([{ action: 'site-changed', changes: [
      { what: 'Points an hour for reading projects', before: '15,000', after: '20,000' }, { what: 'Points an hour for looking for what was missed', before: '2,000', after: '1,000' },
      { what: 'Points an hour for what one person looks at', before: '6,000', after: '7,000' },
    ] }]);
    expect(must(await ask('saveBudgets', { version: 1, budgets }))).toEqual({ version: 1 });
  });

  it('of two who save them, one wins and the other is told', async () => {
    local = await openTiny({ projects: ['A'] });
    const both = await Promise.all([20_000, 30_000].map((pull) => ask('saveBudgets', { version: 0, budgets: { ...budgets, pull } })));
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual(['conflict', 'ok']);
  });

  it('are whole numbers of points that Jira could grant', async () => {
    local = await openTiny({ projects: ['A'] });
    for (const pull of [0, 99, 500_001, 1.5, Number.NaN]) expect(refused(await ask('saveBudgets', { version: 0, budgets: { ...budgets, pull } }))).toMatchObject({ code: 'bad-input' });
    for (const what of ['', 'PULL', 'pull:', '../x', 'pull:1 OR 1']) expect(refused(await ask('retryWork', { what }))).toMatchObject({ code: 'bad-input' });
  });
});
