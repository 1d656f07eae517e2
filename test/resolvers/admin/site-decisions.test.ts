import type { AdminCalls } from '../../../src/contract/calls';
import type { AdminView } from '../../../src/contract/admin';
import { standardUsers } from '../../local-jira/site/standard-tables';
import type { Local } from '../../local-jira/forge/harness';
import { makeProgram, must, openTiny, refused } from '../../faults/program-site';
import { withLogSpy } from '../../log-spy';

withLogSpy();
const admin = 'admin@example.com';
let local: Local;
afterEach(() => local.close());

const view = async (): Promise<AdminView> => must(await local.invoke(admin, 'flagship-admin', 'admin', {}));
const ask = <Name extends keyof AdminCalls & string>(call: Name, payload: AdminCalls[Name]['input']) =>
  local.invoke(admin, 'flagship-admin', call, payload as never);

describe('decisions for the site', () => {
  const everyone = { mayCreate: 'everyone', creatorGroupIds: [], defaults: [] } as const;

  it('hold for programs made from then on', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    const defaults = [{ key: 'setAside', value: 365 }, { key: 'workingWeek', value: ['mon', 'tue', 'wed', 'thu'] }];
    expect(must(await ask('saveSite', { ...everyone, version: 0, defaults }))).toEqual({ version: 1 });
    const { site } = await view();
    expect(site.defaults.find(({ key }) => key === 'setAside')).toMatchObject({ value: 'Set aside after 365 days untouched', effect: expect.stringContaining('Changed for this site') });
    expect(site.defaults.find(({ key }) => key === 'linkTypes')).toMatchObject({ effect: 'As the app has it' });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    const { assumptions } = must(await local.invoke('officer@example.com', 'flagship-global', 'overview', { programId }));
    expect(assumptions.find(({ key }) => key === 'setAside')?.value).toBe('Set aside after 365 days untouched');
    expect(assumptions.find(({ key }) => key === 'workingWeek')?.value).toBe('Mon, Tue, Wed, Thu');
  });

  it('say who may create programs', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    must(await ask('saveSite', { ...everyone, version: 0, mayCreate: 'admins' }));
    const make = (email: string) => local.invoke(email, 'flagship-global', 'createProgram', { name: 'P', projectKeys: ['A'], jql: null });
    expect(refused(await make('officer@example.com'))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('administrators of Jira') });
    expect(await make(admin)).toMatchObject({ ok: true });
  });

  it('are refused with groups that are not there, with none, and with keys that are not for all programs', async () => {
    local = await openTiny({ projects: ['A'] });
    const save = (part: Partial<AdminCalls['saveSite']['input']>) => ask('saveSite', { ...everyone, version: 0, ...part });
    expect(refused(await save({ mayCreate: 'groups' })).message).toContain('at least one group');
    expect(refused(await save({ mayCreate: 'groups', creatorGroupIds: ['gone'] })).message).toContain('does not have one of the groups');
    expect(refused(await save({ defaults: [{ key: 'deadline', value: '2027-01-01' }] })).message).toContain('cannot be decided for all programs');
    expect(refused(await save({ defaults: [{ key: 'setAside', value: 3 }] }))).toMatchObject({ code: 'bad-input', detail: { field: 'setAside' } });
    expect((await view()).site.version).toBe(0);
  });

  it('of two administrators at once: the second sees both', async () => {
    local = await openTiny({ projects: ['A'] });
    must(await ask('saveSite', { ...everyone, version: 0, defaults: [{ key: 'setAside', value: 90 }] }));
    const second = refused(await ask('saveSite', { ...everyone, version: 0, mayCreate: 'admins', defaults: [{ key: 'setAside', value: 365 }] }));
    expect(second).toMatchObject({
      code: 'conflict',
      detail: {
        storedVersion: 1,
        conflict: {
          rows: expect.arrayContaining([
            { what: 'Who may create programs', theirs: 'Everyone', yours: 'Administrators of Jira' },
            { what: 'Old open work', theirs: 'Set aside after 90 days untouched', yours: 'Set aside after 365 days untouched' },
          ]),
        },
      },
    });
    expect((await view()).site).toMatchObject({ version: 1, mayCreate: 'everyone' });
  });

  it('that change nothing are not written', async () => {
    local = await openTiny({ projects: ['A'] });
    expect(must(await ask('saveSite', { ...everyone, version: 0 }))).toEqual({ version: 0 });
  });
});

describe('people', () => {
  it('are erased from all trails, which still verify; nobody erases themselves', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    must(await ask('saveSite', { version: 0, mayCreate: 'admins', creatorGroupIds: [], defaults: [] }));
    expect(refused(await ask('erasePerson', { accountId: standardUsers.officer.accountId })).message).toMatch(/owns .+another owner first.*Nothing was erased/);
    const { version } = must(await ask('settings', { programId }));
    must(await ask('changeOwner', { programId, version, accountId: standardUsers.lead.accountId }));
    const erased = must(await ask('erasePerson', { accountId: standardUsers.officer.accountId }));
    expect(erased.entries).toBeGreaterThan(0);
    const { entries } = must(await ask('trail', { programId, filter: {}, before: null }));
    expect(entries.filter(({ erased: gone }) => gone)).toHaveLength(erased.entries);
    expect(must(await ask('checkTrail', { programId, from: null, heads: [] }))).toMatchObject({ wrong: [] });
    expect(refused(await ask('erasePerson', { accountId: standardUsers.admin.accountId }))).toMatchObject({ code: 'bad-input' });
    expect(must(await ask('trail', { programId: 'site', filter: {}, before: null })).entries).toMatchObject([{ action: 'site-changed' }]);
  });
});
