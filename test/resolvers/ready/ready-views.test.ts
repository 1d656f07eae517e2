import type { OverviewView } from '../../../src/contract/overview';
import type { Local } from '../../local-jira/forge/harness';
import { editIssue } from '../../local-jira/site/issue-edits';
import { groupNames } from '../../local-jira/site/standard-tables';
import { ask, makeProgram, must, officer, openTiny, refused, valueIn } from '../../faults/program-site';
import { watched } from './watched';

let local: Local;
afterEach(() => local.close());

const engineer = 'engineer@example.com';
const lead = 'lead@example.com';
const seed = { projects: ['A', 'B'], issues: ['A-1 doing', 'A-2 todo: Waited for', 'B-1 todo'], links: ['A-2 blocks A-1', 'B-1 blocks A-1'] };

const open = async (): Promise<string> => {
  local = await openTiny(seed);
  return makeProgram(local, { projectKeys: ['A', 'B'] });
};

const gadget = (programId: string, email = officer) =>
  local.invoke(email, 'flagship-gadget', 'gadget', { config: { programId, measures: ['waiting', 'cycles'], waiting: 5, refreshMinutes: 15 } });

/** What differs by the moment. */
const timeless = (view: OverviewView): unknown => ({ ...view, fresh: { ...view.fresh, ageSeconds: null, token: null } });

describe('a view that is ready', () => {
  it('costs one call of the storage and one of Jira, for the overview and for the gadget', async () => {
    const programId = await open();
    const first = await ask(local).overview(programId);
    must(await gadget(programId));
    const again = await watched(local, () => ask(local).overview(programId));
    expect([again.storage, again.jira]).toEqual([['/api/v1/batch/get'], ['/rest/api/3/permissions/check']]);
    expect(timeless(again.answer)).toEqual(timeless(first));
    local.clock?.advance(20_000);
    const later = await watched(local, () => ask(local).overview(programId));
    expect([later.storage.length, later.jira]).toEqual([1, ['/rest/api/3/permissions/check']]);
    const shown = await watched(local, () => gadget(programId));
    expect([shown.storage, shown.jira]).toEqual([['/api/v1/batch/get'], ['/rest/api/3/permissions/check']]);
  });

  it.each(['teamMatrix', 'forecastFan'] as const)('is there for pages that name no issue: %s', async (call) => {
    const programId = await open();
    const page = async (): Promise<object> => ({ ...must<object>(await local.invoke(officer, 'flagship-global', call, { programId })), ageSeconds: null });
    const first = await page();
    const again = await watched(local, page);
    expect([again.storage, again.jira]).toEqual([['/api/v1/batch/get', '/api/v1/batch/get'], ['/rest/api/3/permissions/check']]);
    expect(again.answer).toEqual(first);
    expect(refused(await local.invoke('outsider@example.com', 'flagship-global', call, { programId })).code).toBe('not-found');
    editIssue(local.site, null, local.site.issueByKey('A-2')?.id ?? '', { duedate: '2026-12-01' });
    await local.platform.idle();
    local.clock?.advance(31_000);
    const changed = await watched(local, page);
    expect(changed.storage.length).toBeGreaterThan(2);
  });

  it('is there for the second who has the same rights, and for nobody else', async () => {
    const programId = await open();
    must(await gadget(programId, engineer));
    const second = await watched(local, () => gadget(programId, lead));
    expect(second.storage).toEqual(['/api/v1/batch/get', '/api/v1/get']);
    local.site.put('permissionScheme', { id: 10_999, name: 'Closed', grants: [{ id: 1, permission: 'BROWSE_PROJECTS', holder: { type: 'group', parameter: groupNames.admins } }] });
    const project = local.site.project('B');
    if (project === undefined) throw new Error('the seed has B');
    local.site.put('project', { ...project, permissionSchemeId: 10_999 });
    local.clock?.advance(61_000);
    const cut = must(await gadget(programId, lead));
    expect(cut.fresh.projectsVisible).toBe(1);
    expect(JSON.stringify(cut)).not.toMatch(/B-1|Project B/);
    expect(must(await gadget(programId, 'admin@example.com')).fresh.projectsVisible).toBe(2);
  });

  it('is made anew at once after a change of the data, of the settings or of the day', async () => {
    const programId = await open();
    expect(valueIn(await ask(local).overview(programId), 'waiting')).toBe(1);
    editIssue(local.site, null, '10002', { summary: 'Called otherwise' });
    await local.platform.drain();
    const { version } = await ask(local).overview(programId);
    expect((await ask(local).overview(programId)).waiting.map(({ blocker }) => blocker.summary)).toContain('Called otherwise');
    must(await local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version, name: 'Other' }));
    expect(await ask(local).overview(programId)).toMatchObject({ name: 'Other', version: version + 1 });
    local.clock?.advance(24 * 60 * 60_000);
    expect((await ask(local).overview(programId)).fresh.asOf).toBe('2026-11-21');
  });

  it('is not served to a person who may not see all it names any more', async () => {
    const programId = await open();
    await ask(local).overview(programId);
    local.platform.faults.jira = async (request) => {
      const { projectPermissions: [row] } = await request.clone().json().catch(() => ({ projectPermissions: [] })) as { projectPermissions: { projects: number[]; issues: number[] }[] };
      return row === undefined ? null : Response.json({ globalPermissions: [], projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: row.projects, issues: row.issues.filter((id) => id !== 10_002) }] });
    };
    const view = await ask(local).overview(programId);
    expect(JSON.stringify(view)).not.toMatch(/A-2|Waited for/);
    local.platform.faults.jira = undefined;
    expect(JSON.stringify(await ask(local).overview(programId))).toContain('Waited for');
  });

  it('is shown to nobody when Jira cannot be asked about rights', async () => {
    const programId = await open();
    must(await gadget(programId));
    local.platform.faults.jira = (request) => (request.url.includes('/permissions/check') ? new Response('{}', { status: 403 }) : null);
    expect(refused(await gadget(programId)).code).toBe('not-allowed');
    expect(refused(await local.invoke(officer, 'flagship-global', 'overview', { programId })).code).toBe('not-allowed');
  });

  it('is not shown while the storage refuses every call, and that is told as such', async () => {
    const programId = await open();
    await ask(local).overview(programId);
    local.clock?.advance(31_000);
    local.platform.faults.storage = () => 'refuse';
    expect(refused(await local.invoke(officer, 'flagship-global', 'overview', { programId }))).toMatchObject({ code: 'busy', message: expect.stringMatching(/storage asks to wait/) });
  });

  it('is made by one when many ask for it at the same time', async () => {
    const programId = await open();
    await ask(local).overview(programId);
    await gadget(programId);
    editIssue(local.site, null, '10002', { summary: 'Called otherwise' });
    await local.platform.drain();
    const { storage } = await watched(local, () => Promise.all(Array.from({ length: 6 }, () => gadget(programId))));
    expect(storage.filter((path) => path === '/api/v1/set').length).toBeLessThanOrEqual(2);
  });

  it('leaves the page in peace: a token holds until something is written, and for less than a minute', async () => {
    const programId = await open();
    const holds = async (token: string | undefined) => must(await local.invoke(officer, 'flagship-global', 'unchanged', { token: token ?? '' })).unchanged;
    const { token } = (await ask(local).overview(programId)).fresh;
    const { answer, jira, storage } = await watched(local, () => holds(token));
    expect([answer, jira, storage.length]).toEqual([true, [], 1]);
    local.clock?.advance(56_000);
    expect(await holds(token)).toBe(false);
    const next = (await ask(local).overview(programId)).fresh.token;
    editIssue(local.site, null, '10002', { summary: 'Called otherwise' });
    await local.platform.drain();
    expect(await holds(next)).toBe(false);
    expect([await holds('none@0'), await holds('x'), await holds('@')]).toEqual([false, false, false]);
  });
});
