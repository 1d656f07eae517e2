import type { GrantView, Holder, VisibilityName } from '../../../src/contract/people';
import type { Local } from '../../local-jira/forge/harness';
import { createGroup } from '../../local-jira/site/group-edits';
import { groupNames, standardGroups, standardUsers } from '../../local-jira/site/standard-tables';
import { ask, create, makeProgram, must, officer, openTiny, refused } from '../../faults/program-site';

const [admin, lead, engineer] = ['admin', 'lead', 'engineer'].map((name) => `${name}@example.com`) as [string, string, string];

let local: Local;
let programId: string;
beforeEach(async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 doing', 'A-2 todo'], links: ['A-2 blocks A-1'] });
  programId = await makeProgram(local, { projectKeys: ['A'] });
});
afterEach(() => local.close());

const user = (name: keyof typeof standardUsers): Holder => ({ kind: 'user', accountId: standardUsers[name].accountId, name: 'whatever the page says' });
const office: Holder = { kind: 'group', groupId: standardGroups.find(({ name }) => name === groupNames.programOffice)?.groupId ?? '', name: '' };

const versionNow = async (): Promise<number> => must(await local.invoke(admin, 'flagship-global', 'settings', { programId })).version;

const save = async (grants: readonly GrantView[], visibility: VisibilityName = 'published', email = officer, version?: number) =>
  local.invoke(email, 'flagship-global', 'saveRoles', { programId, version: version ?? await versionNow(), visibility, everyone: 'viewer', grants });

describe('roles', () => {
  it('are saved, shown with the names Jira has, and told in the trail', async () => {
    must(await save([{ role: 'manager', holder: user('lead') }, { role: 'viewer', holder: office }, { role: 'viewer', holder: office }]));
    const { people } = must(await local.invoke(officer, 'flagship-global', 'settings', { programId }));
    expect(people).toMatchObject({ owner: { name: 'Olga Officer' }, everyone: 'viewer', grants: [{ role: 'manager', holder: { name: 'Liam Lead' } }, { role: 'viewer', holder: { name: 'program-office' } }] });
    expect(people.roles.map(({ role }) => role)).toEqual(['viewer', 'contributor', 'finance', 'manager']);
    const { entries } = must(await local.invoke(officer, 'flagship-global', 'trail', { programId, filter: { action: 'roles-changed' }, before: null }));
    expect(entries[0]?.changes).toEqual([
      { what: 'Everybody without a role is', before: 'contributor', after: 'viewer' },
      { what: 'Managers', before: null, after: 'Liam Lead' }, { what: 'Viewers', before: null, after: 'program-office' },
    ]);
  });

  it('cannot be given to who is not there', async () => {
    for (const holder of [{ kind: 'user', accountId: '712020:nobody', name: 'X' }, { kind: 'group', groupId: 'no-such-group', name: 'X' }] as const) {
      expect(refused(await save([{ role: 'viewer', holder }]))).toMatchObject({ code: 'bad-input', detail: { field: 'grants' }, message: expect.stringContaining('Nothing was saved.') });
    }
  });

  it('somebody who is gone may keep theirs, and goes with the next save that leaves them out', async () => {
    must(await save([{ role: 'viewer', holder: user('engineer') }]));
    local.site.remove('user', standardUsers.engineer.accountId);
    must(await save([{ role: 'viewer', holder: user('engineer') }, { role: 'manager', holder: user('lead') }]));
    expect(must(await local.invoke(officer, 'flagship-global', 'settings', { programId })).people.grants[0]?.holder.name).toBe('somebody who left');
    must(await save([{ role: 'manager', holder: user('lead') }]));
  });

  it('a program of which the owner left needs a manager who is there', async () => {
    must(await save([{ role: 'manager', holder: user('lead') }]));
    local.site.remove('user', standardUsers.officer.accountId);
    expect(refused(await save([], 'published', lead))).toMatchObject({ code: 'bad-input', message: expect.stringContaining('Nobody would be left') });
    must(await save([{ role: 'manager', holder: user('engineer') }], 'published', lead));
    expect(refused(await local.invoke(lead, 'flagship-global', 'renameProgram', { programId, version: await versionNow(), name: 'Q' })).code).toBe('not-allowed');
    must(await local.invoke(engineer, 'flagship-global', 'renameProgram', { programId, version: await versionNow(), name: 'Q' }));
  });

  it('a group alone does not manage it: nobody may be in it', async () => {
    const holder: Holder = { kind: 'group', groupId: createGroup(local.site, 'nobody-here').groupId, name: '' };
    must(await save([{ role: 'manager', holder: user('lead') }]));
    local.site.remove('user', standardUsers.officer.accountId);
    expect(refused(await save([{ role: 'manager', holder }], 'published', lead))).toMatchObject({ code: 'bad-input', message: expect.stringContaining('Nobody would be left') });
    must(await save([{ role: 'manager', holder }, { role: 'manager', holder: user('lead') }], 'published', lead));
  });

  it('two managers at once: the second sees what the first saved beside what they wanted', async () => {
    const version = await versionNow();
    must(await save([{ role: 'manager', holder: user('lead') }], 'published', officer, version));
    expect(refused(await save([{ role: 'viewer', holder: user('engineer') }], 'shared', admin, version)).detail).toEqual({
      storedVersion: version + 1,
      conflict: {
        by: 'Olga Officer', at: expect.any(String),
        rows: [
          { what: 'Who may open it', theirs: 'Everybody who may see some of its issues', yours: 'People with a role in it' },
          { what: 'Managers', theirs: 'Liam Lead', yours: null },
          { what: 'Viewers', theirs: null, yours: 'Emeka Engineer' },
          { what: 'Everybody without a role is', theirs: 'viewer', yours: null },
        ],
      },
    });
  });

  it('a shared program opens to whoever has a role in it, a draft to its managers, an archived one to nobody else', async () => {
    const seenBy = async (email: string): Promise<boolean> => (await local.invoke(email, 'flagship-global', 'overview', { programId })).ok;
    must(await save([{ role: 'viewer', holder: user('lead') }], 'shared'));
    expect([await seenBy(lead), await seenBy(engineer), await seenBy(admin)]).toEqual([true, false, false]);
    must(await save([{ role: 'viewer', holder: user('lead') }], 'draft'));
    expect([await seenBy(lead), await seenBy(officer)]).toEqual([false, true]);
    must(await save([], 'published'));
    must(await local.invoke(officer, 'flagship-global', 'archiveProgram', { programId, version: await versionNow(), archived: true }));
    expect([await seenBy(lead), await seenBy(officer), (await ask(local).programs()).length]).toEqual([false, true, 0]);
    must(await local.invoke(officer, 'flagship-global', 'archiveProgram', { programId, version: await versionNow(), archived: false }));
    expect([await seenBy(lead), (await ask(local).programs()).length]).toEqual([true, 1]);
  });
});

describe('people', () => {
  it('and groups are found by words, without apps and without those who left', async () => {
    const found = async (query: string) => must(await local.invoke(officer, 'flagship-global', 'findPeople', { query })).holders;
    expect((await found('o')).map(({ kind, name }) => [kind, name])).toEqual(expect.arrayContaining([['user', 'Olga Officer'], ['group', 'program-office']]));
    expect(await found('Flagship')).toEqual([]);
    expect(await found('  ')).toEqual([]);
    local.site.put('user', { ...standardUsers.lead, active: false });
    expect(await found('Liam')).toEqual([]);
    local.platform.faults.jira = (request) => (/user\/search|groups\/picker/.test(request.url) ? new Response('{}', { status: 403 }) : null);
    expect(await found('o')).toEqual([]);
  });
});

describe('who may make programs', () => {
  const allow = async (mayCreate: 'everyone' | 'groups' | 'admins', creatorGroupIds: readonly string[] = []): Promise<void> => {
    const { version } = must(await local.invoke(admin, 'flagship-admin', 'admin', {})).site;
    must(await local.invoke(admin, 'flagship-admin', 'saveSite', { version, mayCreate, creatorGroupIds, defaults: [] }));
  };
  const made = (email: string) => local.invoke(email, 'flagship-global', 'createProgram', { name: 'N', projectKeys: ['A'], jql: null });

  it('is what administrators say, and who cannot is told who can', async () => {
    await create(local, { projectKeys: ['A'] }, lead);
    await allow('groups', [office.kind === 'group' ? office.groupId : '']);
    expect((await made(officer)).ok).toBe(true);
    expect((await made(admin)).ok).toBe(true);
    expect(refused(await made(lead))).toEqual({ code: 'not-allowed', message: 'On this site, programs are made by members of program-office, and administrators of Jira. Ask one of them. Nothing was saved.' });
    await allow('admins');
    expect(refused(await made(officer))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('administrators of Jira') });
    await allow('everyone');
    expect((await made(lead)).ok).toBe(true);
  });
});
