import type { Local } from '../local-jira/forge/harness';
import { editIssue } from '../local-jira/site/issue-edits';
import { editProject } from '../local-jira/site/project-edits';
import { groupNames, standardUsers } from '../local-jira/site/standard-tables';
import { refusal } from '../jobs/jira-faults';
import { ask, create, makeProgram, officer, openTiny, refused, users } from './program-site';

let local: Local;
afterEach(() => local.close());

const engineersOnly = [{ type: 'user' as const, parameter: standardUsers.engineer.accountId }];
const engineer = 'engineer@example.com';
const outsider = 'outsider@example.com';
const everybody = [{ type: 'group' as const, parameter: groupNames.users }];

const all = async (email: string, programId: string): Promise<string> => JSON.stringify(await Promise.all([
  local.ask(email, 'flagship-global', 'overview', { programId }),
  local.ask(email, 'flagship-global', 'evidence', { programId, measure: 'waiting' }),
  local.ask(email, 'flagship-gadget', 'gadget', { config: { programId, measures: ['waiting', 'cycles'], waiting: 5, refreshMinutes: 15 } }),
  local.ask(email, 'flagship-issue', 'issueContext', {}, { issueKey: 'A-1' }),
]));

/** What names issues beside figures that may be a minute old. */
const lists = (email: string, programId: string): Promise<readonly unknown[]> => Promise.all([
  local.ask(email, 'flagship-global', 'overview', { programId }),
  local.ask(email, 'flagship-gadget', 'gadget', { config: { programId, measures: ['waiting', 'cycles'], waiting: 5, refreshMinutes: 15 } }),
]);

describe('an issue that becomes secured after it was in the snapshot', () => {
  const open = async (): Promise<string> => {
    local = await openTiny({ projects: [{ key: 'A', levels: { inner: engineersOnly } }], issues: ['A-1 doing', 'A-2 todo: Secret'], links: ['A-2 blocks A-1'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    expect(await all(officer, programId)).toContain('Secret');
    return programId;
  };
  const secure = (): void => {
    const [level] = [...local.site.securitySchemes()][0]?.levels ?? [];
    editIssue(local.site, null, '10002', { securityLevelId: level?.id ?? null });
  };

  it('is gone from evidence, panels and figures as soon as its event was followed', async () => {
    const programId = await open();
    secure();
    await local.platform.idle(5);
    expect(await all(officer, programId)).not.toMatch(/A-2|Secret/);
    expect(await all(engineer, programId)).toContain('Secret');
  });

  it('is gone from evidence, panels and all rows at once, before anything was followed', async () => {
    const programId = await open();
    local.platform.faults.trigger = () => 'lose';
    secure();
    const evidence = await ask(local).evidence(programId, 'waiting');
    expect([evidence.figure.value, evidence.total, JSON.stringify(evidence).match(/A-2|Secret/)]).toEqual([0, 0, null]);
    const told = await lists(officer, programId);
    expect(told).toMatchObject([{ ok: true, value: { waiting: [], waitingTotal: 0 } }, { ok: true, value: { waiting: [], waitingTotal: 0 } }]);
    expect(JSON.stringify(told)).not.toMatch(/A-2|Secret/);
    const panel = await local.ask(officer, 'flagship-issue', 'issueContext', {}, { issueKey: 'A-1' });
    expect(panel).toMatchObject({ ok: true, value: { programs: [{ waitsFor: [] }] } });
    expect(JSON.stringify(panel)).not.toMatch(/A-2|Secret/);
    expect(JSON.stringify(await ask(local, engineer).evidence(programId, 'waiting'))).toContain('Secret');
  });

  it('is gone at the next sweep, five minutes at most, though its event was lost', async () => {
    const programId = await open();
    local.platform.faults.trigger = () => 'lose';
    secure();
    await local.platform.runScheduled('sweep-schedule');
    await local.platform.drain();
    expect(await all(officer, programId)).not.toMatch(/A-2|Secret/);
  });

  it('stays gone when it is secured out of sight of the app itself', async () => {
    local = await openTiny({ projects: [{ key: 'A', levels: { inner: engineersOnly }, hideFromApp: true }], issues: ['A-1 doing', 'A-2 todo: Secret'], links: ['A-2 blocks A-1'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    secure();
    await local.platform.drain();
    for (const email of users.filter((one) => one !== outsider)) expect(await all(email, programId)).not.toMatch(/A-2|Secret/);
  });
});

describe('a level that changes its members, which no event tells', () => {
  it('counts at once for evidence, and for figures after a minute at most', async () => {
    local = await openTiny({ projects: [{ key: 'A', levels: { inner: everybody } }], issues: ['A-1 doing', 'A-2 todo level inner: Secret'], links: ['A-2 blocks A-1'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    expect(JSON.stringify(await ask(local).overview(programId))).toContain('Secret');
    const [scheme] = [...local.site.securitySchemes()];
    if (scheme === undefined) throw new Error('the seed has a scheme');
    const [app] = scheme.levels[0]?.members.filter(({ type }) => type === 'projectRole') ?? [];
    local.site.put('securityScheme', { ...scheme, levels: scheme.levels.map((level) => ({ ...level, members: [...engineersOnly, ...(app === undefined ? [] : [app])] })) });
    expect(JSON.stringify(await ask(local).evidence(programId, 'waiting'))).not.toMatch(/A-2|Secret/);
    expect(JSON.stringify(await ask(local).overview(programId))).not.toMatch(/A-2|Secret/);
  });

  it('and for a viewer who looks at figures only, within 60 seconds', async () => {
    local = await openTiny({ projects: ['A', 'B'], issues: ['A-1 doing', 'B-1 todo: Secret'], links: ['B-1 blocks A-1'] });
    const programId = await makeProgram(local, { projectKeys: ['A', 'B'] });
    expect(JSON.stringify(await ask(local).overview(programId))).toContain('Secret');
    local.site.put('permissionScheme', { id: 10_999, name: 'Closed', grants: [{ id: 1, permission: 'BROWSE_PROJECTS', holder: { type: 'user', parameter: standardUsers.engineer.accountId } }] });
    editProject(local.site, null, '10001', { permissionSchemeId: 10_999 });
    local.clock?.advance(61_000);
    const view = await ask(local).overview(programId);
    expect(JSON.stringify(view)).not.toMatch(/B-1|Secret|Project B/);
    expect(view.fresh).toMatchObject({ projectsVisible: 1, projectsTotal: 2 });
  });
});

describe('an app that loses access to a project', () => {
  it('keeps and shows nothing of it, says so to those who see it, and takes it up again', async () => {
    local = await openTiny({ projects: ['A', 'B'], issues: ['A-1 doing', 'B-1 todo: Lost'], links: ['B-1 blocks A-1'] });
    const programId = await makeProgram(local, { projectKeys: ['A', 'B'] });
    local.site.denyApp('10001');
    await local.platform.runScheduled('sweep-schedule');
    await local.platform.drain();
    const view = await ask(local).overview(programId);
    expect(view.fresh.issues).toBe(1);
    expect(view.progress.map(({ key }) => key)).toEqual(['A']);
    expect(view.pull).toMatchObject({ phase: 'failed', message: expect.stringContaining('the app may not see it') });
    local.site.allowApp('10001');
    local.clock?.advance(11 * 60_000);
    await local.platform.runScheduled('sweep-schedule');
    await local.platform.drain();
    expect(await ask(local).overview(programId)).toMatchObject({ fresh: { issues: 2 }, pull: { phase: 'complete', message: null } });
  });

  it('in the middle of a pull ends it with a word, and the other projects go on', async () => {
    local = await openTiny({ projects: ['A', 'B'], issues: ['A-1 todo', ...Array.from({ length: 250 }, (_, at) => `B-${at + 1} todo`)] });
    let pages = 0;
    local.platform.faults.jira = async (request) => {
      if (request.url.includes('/search/jql') && (await request.clone().text()).includes('project = 10001') && ++pages === 2) local.site.denyApp('10001');
      return null;
    };
    const programId = await create(local, { projectKeys: ['A', 'B'] });
    await local.platform.drain();
    const view = await ask(local).overview(programId);
    expect(view).toMatchObject({ fresh: { issues: 1 }, pull: { phase: 'failed', projectsDone: 1, message: expect.stringContaining('Nothing of it is shown') } });
  });
});

describe('the progress of a pull', () => {
  const seed = {
    projects: ['A', { key: 'B', browse: engineersOnly }, { key: 'C', browse: [{ type: 'reporter' as const }, ...engineersOnly] }, { key: 'D', levels: { inner: engineersOnly } }],
    issues: [
      ...Array.from({ length: 110 }, (_, at) => `A-${at + 1} todo`), ...Array.from({ length: 120 }, (_, at) => `B-${at + 1} todo`),
      'C-1 todo reporter officer', ...Array.from({ length: 7 }, (_, at) => `C-${at + 2} todo reporter lead`),
      'D-1 todo', ...Array.from({ length: 5 }, (_, at) => `D-${at + 2} todo level inner`),
    ],
  };

  it('counts for each viewer the issues and projects they may browse, and no others', async () => {
    local = await openTiny(seed);
    const programId = await makeProgram(local, { projectKeys: ['A', 'B', 'C', 'D'] }, engineer);
    expect(await ask(local, engineer).progress(programId)).toEqual({ phase: 'complete', done: 244, total: 244, projectsDone: 4, projects: 4, message: null, remainingSeconds: null, goesOnAt: null });
    expect(await ask(local).progress(programId)).toEqual({ phase: 'complete', done: 112, total: 112, projectsDone: 3, projects: 3, message: null, remainingSeconds: null, goesOnAt: null });
    expect((await ask(local).programs())[0]).toMatchObject({ issues: 112, projects: 3, pull: { done: 112, total: 112, projects: 3 } });
    expect(refused(await local.invoke(outsider, 'flagship-global', 'pullProgress', { programId })).code).toBe('not-found');
  });

  it('does so while the pull is running, too', async () => {
    local = await openTiny(seed);
    local.platform.faults.jira = async (request) =>
      (request.url.includes('/search/jql') && /project = 1000[01].* = Done/.test(await request.clone().text()) ? refusal(503, null) : null);
    const programId = await create(local, { projectKeys: ['A', 'B', 'C', 'D'] }, engineer);
    const { version } = await ask(local, engineer).overview(programId);
    await local.invoke(engineer, 'flagship-global', 'publishProgram', { programId, version, visibility: 'published' });
    await local.platform.idle(5);
    expect(await ask(local, engineer).progress(programId)).toMatchObject({ phase: 'done-issues', done: 244, total: 244, projects: 4 });
    expect(await ask(local).progress(programId)).toMatchObject({ phase: 'done-issues', done: 112, total: 112, projectsDone: 2, projects: 3 });
    expect((await ask(local).overview(programId)).pull).toMatchObject({ done: 112, total: 112, projects: 3 });
  });

  it('of a query counts a project only for those who see an issue that it finds there', async () => {
    local = await openTiny({ projects: ['A', { key: 'B', levels: { inner: engineersOnly } }], issues: ['A-1 todo label x', 'B-1 todo label x level inner: Secret', 'B-2 todo'] });
    const programId = await makeProgram(local, { jql: 'labels = x' }, engineer);
    expect(await ask(local, engineer).progress(programId)).toMatchObject({ done: 2, total: 2, projects: 2 });
    const view = await ask(local).overview(programId);
    expect(view).toMatchObject({ fresh: { issues: 1, projectsVisible: 1 }, pull: { done: 1, total: 1, projects: 1 } });
    expect(view.progress.map(({ key }) => key)).toEqual(['A']);
    expect(JSON.stringify(view)).not.toMatch(/Project B|B-\d|Secret/);
  });
});
