import type { ExportPart, TrailFilter, TrailView } from '../../../src/contract/trail';
import type { Local } from '../../local-jira/forge/harness';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { withLogSpy } from '../../log-spy';
import { ask, makeProgram, must, officer, openTiny, refused } from '../../faults/program-site';

const admin = 'admin@example.com';
const lead = 'lead@example.com';

withLogSpy();

let local: Local;
let programId: string;
beforeEach(async () => {
  local = await openTiny({ projects: ['A', { key: 'B', browse: [{ type: 'user', parameter: standardUsers.officer.accountId }] }], issues: ['A-1 doing', 'A-2 todo', 'B-1 todo'], links: ['A-2 blocks A-1'] });
  programId = await makeProgram(local, { projectKeys: ['A'] });
});
afterEach(() => local.close());

const versionNow = async (): Promise<number> => (await ask(local).overview(programId)).version;

const rename = async (name: string, email = officer): Promise<void> => {
  must(await local.invoke(email, 'flagship-global', 'renameProgram', { programId, version: await versionNow(), name }));
};

const renameOften = async (times: number): Promise<void> => {
  let version = await versionNow();
  for (let at = 0; at < times; at++) version = must(await local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version, name: `N${at}` })).version;
};

const trail = async (filter: TrailFilter = {}, before: number | null = null, email = officer): Promise<TrailView> =>
  must(await local.invoke(email, 'flagship-global', 'trail', { programId, filter, before }));

const exported = async (format: 'csv' | 'json', filter: TrailFilter = {}, email = officer): Promise<string> => {
  let text = '';
  for (let from: number | null = 0; from !== null;) {
    const part: ExportPart = must(await local.invoke(email, 'flagship-global', 'exportTrail', { programId, filter, format, from }));
    text += part.text;
    from = part.next;
  }
  return text;
};

const grantManager = async (): Promise<void> => {
  const holder = { kind: 'user' as const, accountId: standardUsers.lead.accountId, name: '' };
  must(await local.invoke(officer, 'flagship-global', 'saveRoles', { programId, version: await versionNow(), visibility: 'published', everyone: 'viewer', grants: [{ role: 'manager', holder }] }));
};

describe('the trail of a program', () => {
  it('tells who did what, when, from what to what, newest first', async () => {
    await rename('Launch');
    const view = await trail();
    expect(view.total).toBe(3);
    expect(view.entries.map(({ seq, action, who, changes }) => [seq, action, who, changes])).toEqual([
      [3, 'program-renamed', 'Olga Officer', [{ what: 'Name', before: 'P', after: 'Launch' }]],
      [2, 'visibility-changed', 'Olga Officer', [{ what: 'Who may open it', before: 'Its managers', after: 'Everybody who may see some of its issues' }]],
      [1, 'program-created', 'Olga Officer', [{ what: 'Name', before: null, after: 'P' }, { what: 'Projects', before: null, after: 'A' }]],
    ]);
    expect(view.people).toEqual([{ accountId: standardUsers.officer.accountId, name: 'Olga Officer' }]);
  });

  it('is paged and filtered', async () => {
    await renameOften(23);
    const first = await trail();
    expect([first.entries.length, first.next]).toEqual([20, 6]);
    const second = await trail({}, first.next);
    expect([second.entries.map(({ seq }) => seq), second.next]).toEqual([[5, 4, 3, 2, 1], null]);
    expect((await trail({ action: 'program-created' })).entries.map(({ seq }) => seq)).toEqual([1]);
    expect((await trail({ accountId: 'nobody' })).entries).toEqual([]);
    expect((await trail({ from: '2026-11-21' })).entries).toEqual([]);
    expect((await trail({ from: '2026-11-20', to: '2026-11-20', accountId: standardUsers.officer.accountId })).entries).toHaveLength(20);
  });

  it('withholds what names a project or an issue that the reader may not browse, and tells it to who may', async () => {
    must(await local.invoke(officer, 'flagship-global', 'saveMembership', { programId, version: await versionNow(), rules: [{ kind: 'project', key: 'A' }, { kind: 'project', key: 'B' }], excluded: [] }));
    await grantManager();
    const seen = (view: TrailView) => view.entries.find(({ action }) => action === 'membership-changed');
    expect(seen(await trail({}, null, officer))).toMatchObject({ withheld: false, changes: expect.arrayContaining([expect.anything()]) });
    expect(seen(await trail({}, null, lead))).toMatchObject({ withheld: true, changes: [], who: 'Olga Officer' });
    expect(await exported('csv', {}, lead)).toContain('(about issues you may not see)');
    expect(`${JSON.stringify(await trail({}, null, lead))}${await exported('json', {}, lead)}`).not.toMatch(/Project B|\bB\b/);
  });

  it('shows nothing where Jira cannot be asked what the reader may browse', async () => {
    local.platform.faults.jira = (request) => (request.url.includes('permissions/check') ? new Response('{}', { status: 503 }) : null);
    expect(refused(await local.invoke(officer, 'flagship-global', 'trail', { programId, filter: {}, before: null })).code).toBe('jira-unavailable');
  });
});

describe('the trail as a file', () => {
  it('in CSV has a row for each change, over as many parts as it takes, and no formulas', async () => {
    await renameOften(22);
    await rename('=HYPERLINK("http://x";"y")');
    const rows = (await exported('csv')).trimEnd().split('\r\n');
    expect(rows[0]).toBe('\uFEFFNumber,Moment,Who,Action,What,Before,After,Digest');
    expect(rows).toHaveLength(1 + 3 + 23);
    expect(rows.at(-1)).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
  });

  it('in JSON is one document whose digests can be computed anew, also where a filter leaves a first part empty', async () => {
    await renameOften(25);
    await grantManager();
    const whole = JSON.parse(await exported('json')) as { entries: readonly { seq: number; previous: string; digest: string }[] };
    expect(whole.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1));
    expect(whole.entries.slice(1).map(({ previous }) => previous)).toEqual(whole.entries.slice(0, -1).map(({ digest }) => digest));
    expect(JSON.parse(await exported('json', { action: 'roles-changed' }))).toMatchObject({ entries: [{ seq: 28 }] });
    expect(JSON.parse(await exported('json', { action: 'person-erased' }))).toEqual({ programId, entries: [] });
  });
});

describe('checking, signing and erasing', () => {
  const check = async (heads: Parameters<typeof local.invoke<'flagship-global', 'checkTrail'>>[3]['heads'] = []) =>
    must(await local.invoke(officer, 'flagship-global', 'checkTrail', { programId, from: null, heads }));

  it('heads are signed by the sweep once a day for what went on, and at an export', async () => {
    const heads = async () => must(await local.invoke(officer, 'flagship-global', 'exportHeads', { programId })).heads;
    await local.platform.runScheduled('sweep-schedule');
    await rename('After the sweep');
    expect((await heads()).map(({ seq }) => seq)).toEqual([2, 3]);
    await local.platform.runScheduled('sweep-schedule');
    expect((await heads()).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await check(await heads())).toMatchObject({ wrong: [], heads: [{ holds: true }, { holds: true }] });
  });

  it('an erased person is gone from all that is told, and the trail still holds against heads signed before', async () => {
    await grantManager();
    await rename('By Liam', lead);
    const { heads } = must(await local.invoke(officer, 'flagship-global', 'exportHeads', { programId }));
    expect(must(await local.invoke(admin, 'flagship-admin', 'erasePerson', { accountId: standardUsers.lead.accountId }))).toEqual({ entries: 2 });
    const view = await trail();
    expect(view.entries.map(({ seq, action, who, erased, changes }) => [seq, action, who, erased, changes.length])).toEqual([
      [6, 'person-erased', 'Ada Admin', false, 1], [5, 'person-erased', 'Ada Admin', false, 1], [4, 'program-renamed', null, true, 1], [3, 'roles-changed', 'Olga Officer', true, 0],
      [2, 'visibility-changed', 'Olga Officer', false, 1], [1, 'program-created', 'Olga Officer', false, 2],
    ]);
    expect(`${JSON.stringify(view)}${await exported('csv')}${await exported('json')}`).not.toMatch(/Liam Lead|000000000003/);
    const { people } = must(await local.invoke(officer, 'flagship-global', 'settings', { programId }));
    expect(people.grants).toEqual([]);
    expect(await check(heads)).toMatchObject({ total: 6, wrong: [], heads: [{ seq: 4, holds: true }] });
    expect(must(await local.invoke(admin, 'flagship-admin', 'erasePerson', { accountId: standardUsers.lead.accountId }))).toEqual({ entries: 0 });
    expect(refused(await local.invoke(admin, 'flagship-admin', 'erasePerson', { accountId: standardUsers.admin.accountId })).code).toBe('bad-input');
  });

  it('the trail of a deleted program is there for administrators, who find it in that of the site', async () => {
    must(await local.invoke(officer, 'flagship-global', 'deleteProgram', { programId, version: await versionNow() }));
    expect(refused(await local.invoke(officer, 'flagship-global', 'trail', { programId, filter: {}, before: null })).code).toBe('not-found');
    expect(must(await local.invoke(admin, 'flagship-admin', 'trail', { programId, filter: {}, before: null })).entries[0]).toMatchObject({ action: 'program-deleted' });
    expect(must(await local.invoke(admin, 'flagship-admin', 'trail', { programId: 'site', filter: {}, before: null })).entries).toMatchObject([{ action: 'program-deleted', changes: [{ what: 'Program', before: 'P', after: null }] }]);
    expect(refused(await local.invoke(officer, 'flagship-global', 'trail', { programId: 'site', filter: {}, before: null })).code).toBe('not-allowed');
  });
});
