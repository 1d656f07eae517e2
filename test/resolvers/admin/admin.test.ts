import type { AdminCalls } from '../../../src/contract/calls';
import type { AdminView } from '../../../src/contract/admin';
import { groupNames, standardUsers } from '../../local-jira/site/standard-tables';
import type { Local } from '../../local-jira/forge/harness';
import { refusal } from '../../jobs/jira-faults';
import { create, makeProgram, must, openTiny, refused } from '../../faults/program-site';
import { withLogSpy } from '../../log-spy';

withLogSpy();
const admin = 'admin@example.com';
let local: Local;
afterEach(() => local.close());

const view = async (): Promise<AdminView> => must(await local.invoke(admin, 'flagship-admin', 'admin', {}));
const ask = <Name extends keyof AdminCalls & string>(call: Name, payload: AdminCalls[Name]['input']) =>
  local.invoke(admin, 'flagship-admin', call, payload as never);

const only = (type: 'user' | 'group', parameter: string) => [{ type, parameter }] as const;

describe('the programs of the site', () => {
  it('are all there, drafts and archived ones by name, with counts only of what the administrator may browse', async () => {
    local = await openTiny({
      projects: ['A', { key: 'B', browse: only('user', standardUsers.officer.accountId) }], issues: ['A-1 todo', 'A-2 done', 'B-1 todo: Secret'],
    });
    await makeProgram(local, { projectKeys: ['A'] });
    await create(local, { projectKeys: ['A', 'B'] });
    await local.platform.drain();
    const { programs, hiddenProjects, coverage } = await view();
    expect(programs.map(({ visibility, projects, issues, issuesNote, owner }) => ({ visibility, projects, issues, issuesNote, owner }))
      .sort((a, b) => a.projects - b.projects)).toEqual([
      { visibility: 'published', projects: 1, issues: 2, issuesNote: null, owner: 'Otto Officer' },
      { visibility: 'draft', projects: 2, issues: null, issuesNote: 'Not all of its projects are visible to you', owner: 'Otto Officer' },
    ].map((row) => ({ ...row, owner: programs[0]?.owner })));
    expect(programs[0]?.owner).toEqual(expect.any(String));
    expect([hiddenProjects, coverage.map(({ key }) => key)]).toEqual([1, ['A']]);
    expect(JSON.stringify({ programs, coverage })).not.toMatch(/Project B|B-1|Secret/);
  });

  it('are none on an empty site', async () => {
    local = await openTiny({ projects: ['A'] });
    expect(await view()).toMatchObject({ programs: [], coverage: [], hiddenProjects: 0, site: { version: 0, mayCreate: 'everyone' } });
  });

  it('go to somebody else when their owner left, and to nobody whom Jira does not know', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    const programId = await create(local, { projectKeys: ['A'] });
    const [{ version = 0 } = {}] = (await view()).programs;
    const to = (accountId: string, seen = version) => ask('changeOwner', { programId, version: seen, accountId });
    expect(refused(await to('nobody'))).toMatchObject({ code: 'not-found' });
    expect(must(await to(standardUsers.lead.accountId))).toEqual({ version: version + 1 });
    const listed = async (email: string) => must(await local.invoke(email, 'flagship-global', 'listPrograms', {})).programs.length;
    await local.platform.drain();
    expect([await listed('lead@example.com'), await listed('officer@example.com')]).toEqual([1, 0]);
    expect(refused(await to(standardUsers.officer.accountId))).toMatchObject({
      code: 'conflict', detail: { storedVersion: version + 1, conflict: { rows: [{ what: 'Owner', theirs: expect.any(String), yours: expect.any(String) }] } },
    });
  });
});

describe('coverage', () => {
  const secured = Array.from({ length: 10 }, (_, at) => `A-${at + 11} todo level inner`);
  const open = Array.from({ length: 10 }, (_, at) => `A-${at + 1} todo`);
  const inner = { inner: only('group', groupNames.admins) };

  it('says what the app cannot see', async () => {
    local = await openTiny({ projects: [{ key: 'A', levels: inner, hideFromApp: true }], issues: [...open, ...secured] });
    await makeProgram(local, { projectKeys: ['A'] });
    const { coverage, programs } = await view();
    expect(coverage).toMatchObject([{ key: 'A', programs: 1, app: 10, you: 20, state: 'bad', text: 'The app sees 10 of about 20', readAt: expect.any(String) }]);
    expect(programs[0]?.health).toEqual({ state: 'bad', text: 'Trouble with A' });
  });

  it('is whole where the app sees all', async () => {
    local = await openTiny({ projects: [{ key: 'A', levels: inner }], issues: [...open, ...secured] });
    await makeProgram(local, { projectKeys: ['A'] });
    expect((await view()).coverage).toMatchObject([{ app: 20, you: 20, state: 'good', text: 'The app sees all 20' }]);
  });

  it('is told without a count where Jira cannot be asked, and fails closed where it is not known what the administrator may browse', async () => {
    local = await openTiny({ projects: ['A'], issues: open });
    await makeProgram(local, { projectKeys: ['A'] });
    local.platform.faults.jira = (request) => (request.url.includes('approximate-count') ? refusal(429, 60) : null);
    expect((await view()).coverage).toMatchObject([{ app: 10, you: null, state: 'watch' }]);
    local.platform.faults.jira = (request) => (request.url.includes('permissions/check') ? refusal(429, 60) : null);
    expect(refused(await ask('admin', {}))).toMatchObject({ code: 'busy' });
  });

  it('follows a failed pull, which can be started again', async () => {
    local = await openTiny({ projects: ['A'], issues: open });
    await makeProgram(local, { projectKeys: ['A'] });
    const [{ projectId = '' } = {}] = (await view()).coverage;
    local.platform.faults.jira = (request) => (request.url.includes('/search/jql') ? new Response('[]') : null);
    must(await ask('pullAgain', { projectId }));
    await local.platform.drain();
    const failed = await view();
    expect(failed.coverage[0]).toMatchObject({ state: 'bad', pull: { phase: 'failed' }, text: expect.stringContaining('cannot read') });
    expect(failed.programs[0]?.health.text).toBe('Trouble with A');
    local.platform.faults.jira = undefined;
    must(await ask('pullAgain', { projectId }));
    await local.platform.drain();
    expect((await view()).coverage[0]).toMatchObject({ state: 'good', pull: { phase: 'complete' } });
  });

  it('starts no pull of a project that no program has, or that the administrator may not browse', async () => {
    local = await openTiny({ projects: ['A', 'C', { key: 'B', browse: only('user', standardUsers.officer.accountId) }], issues: ['A-1 todo', 'B-1 todo'] });
    await makeProgram(local, { projectKeys: ['A', 'B'] });
    for (const projectId of ['10001', '10002', '99999']) expect(refused(await ask('pullAgain', { projectId }))).toMatchObject({ code: 'not-found' });
    expect(await ask('pullAgain', { projectId: '10000' })).toMatchObject({ ok: true });
  });
});

describe('points', () => {
  it('are told by hour and cause, against the budget', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    await makeProgram(local, { projectKeys: ['A'] });
    const { points, pointsThisHour, ownPointsThisHour, pointsBudget } = await view();
    expect([points.length, pointsBudget]).toEqual([24, 37_000]);
    expect(ownPointsThisHour).toBeGreaterThan(0);
    expect(ownPointsThisHour).toBeLessThan(pointsThisHour);
    expect(points.at(-1)?.total).toBe(pointsThisHour);
    expect(points.at(-1)?.causes.map(({ cause }) => cause)).toEqual(expect.arrayContaining(['pull', 'pages', 'admin']));
    expect(points.slice(0, -1).every(({ total }) => total === 0)).toBe(true);
  });
});

describe('the page', () => {
  it('asks an administrator for consent first, and says where there is no licence', async () => {
    local = await openTiny({ projects: ['A'] }, { requireConsent: true });
    expect(refused(await ask('admin', {}))).toMatchObject({ code: 'consent-needed' });
    local.platform.consent(standardUsers.admin.accountId);
    expect(await ask('admin', {})).toMatchObject({ ok: true });
    local.platform.setLicensed(false);
    expect(refused(await ask('admin', {}))).toMatchObject({ code: 'unlicensed' });
  });

  it.each(['saveSite', 'changeOwner', 'pullAgain', 'erasePerson'] as const)('refuses a payload of %s that has another shape', async (call) => {
    local = await openTiny({ projects: ['A'] });
    for (const payload of [{}, { programId: 1 }, { accountId: 'x', more: true }, { projectId: '1 OR 1' }, { version: -1 }]) {
      expect(refused(await ask(call, payload as never))).toMatchObject({ code: 'bad-input' });
    }
  });
});
