import type { OverviewView } from '../../../src/contract/overview';
import type { Local } from '../../local-jira/forge/harness';
import { groupNames, roleIds, standardGroups, standardUsers } from '../../local-jira/site/standard-tables';
import type { TinySeedOptions } from '../../local-jira/site/tiny-seed';
import type { Holder } from '../../local-jira/site/types';
import { makeProgram, must, officer, openTiny, valueIn } from '../../faults/program-site';

let local: Local;
afterEach(() => local.close());

const engineer = 'engineer@example.com';
const { accountId } = standardUsers.engineer;
const officerToo: Holder = { type: 'user', parameter: standardUsers.officer.accountId };
const office = standardGroups.find(({ name }) => name === groupNames.programOffice);
if (office === undefined) throw new Error('the site has a program office');
const withEngineer = { ...office, members: [...office.members, accountId] };

type Way = { readonly browse?: readonly Holder[]; readonly levels?: Readonly<Record<string, readonly Holder[]>>; readonly grant?: () => void; readonly revoke: () => void };

const schemeOf = (): number => local.site.project('B')?.permissionSchemeId ?? 0;

const actors = (users: readonly string[]): void => {
  const project = local.site.project('B');
  if (project === undefined) throw new Error('the seed has B');
  const others = project.roleActors.filter(({ roleId }) => roleId !== roleIds.members);
  local.site.put('project', { ...project, roleActors: [...others, { roleId: roleIds.members, users, groups: [] }] });
};

/** Each way in which Jira may let somebody browse, and how they lose it: without an event that the app could hear of. */
const ways: Readonly<Record<string, Way>> = {
  'a group': {
    browse: [{ type: 'group', parameter: groupNames.programOffice }, officerToo],
    grant: () => local.site.put('group', withEngineer), revoke: () => local.site.put('group', office),
  },
  'a project role': {
    browse: [{ type: 'projectRole', parameter: String(roleIds.members) }, officerToo], grant: () => actors([accountId]), revoke: () => actors([]),
  },
  'a grant of the scheme': {
    browse: [{ type: 'user', parameter: accountId }, officerToo],
    revoke: () => {
      const scheme = local.site.tables.permissionScheme.get(String(schemeOf()));
      if (scheme === undefined) throw new Error('B has a scheme');
      local.site.put('permissionScheme', { ...scheme, grants: scheme.grants.filter(({ permission, holder }) => permission !== 'BROWSE_PROJECTS' || holder.parameter !== accountId) });
    },
  },
  'being the reporter': { browse: [{ type: 'reporter' }, officerToo], revoke: () => {
    const issue = local.site.issueByKey('B-1');
    if (issue === undefined) throw new Error('the seed has B-1');
    local.site.put('issue', { ...issue, reporterId: standardUsers.lead.accountId });
  } },
  'a security level': { levels: { inner: [{ type: 'user', parameter: accountId }, officerToo] }, revoke: () => {
    const [scheme] = [...local.site.securitySchemes()];
    if (scheme === undefined) throw new Error('the seed has a scheme');
    local.site.put('securityScheme', { ...scheme, levels: scheme.levels.map((level) => ({ ...level, members: level.members.filter(({ parameter }) => parameter !== accountId) })) });
  } },
};

const seedFor = ({ browse, levels }: Way): TinySeedOptions => ({
  projects: ['A', { key: 'B', ...(browse === undefined ? {} : { browse }), ...(levels === undefined ? {} : { levels }) }],
  issues: ['A-1 doing', `B-1 todo reporter engineer${levels === undefined ? '' : ' level inner'}: Secret`], links: ['B-1 blocks A-1'],
});

const overview = async (programId: string): Promise<OverviewView> => must(await local.invoke(engineer, 'flagship-global', 'overview', { programId }));

/** Everything that names issues. The panel says on which issue it stands, as Jira told it. */
const lists = async (programId: string): Promise<string> => JSON.stringify(await Promise.all([
  local.ask(engineer, 'flagship-global', 'overview', { programId }),
  local.ask(engineer, 'flagship-gadget', 'gadget', { config: { programId, measures: ['waiting', 'cycles'], waiting: 5, refreshMinutes: 15 } }),
  local.ask(engineer, 'flagship-global', 'evidence', { programId, measure: 'waiting' }),
  local.ask(engineer, 'flagship-global', 'dependencies', { programId, filter: {}, sort: { by: 'urgency', descending: false }, from: 0 }),
  local.ask(engineer, 'flagship-global', 'plan', { programId, open: [], hideDone: false, text: 'Secret', from: 0 }),
  local.ask(engineer, 'flagship-issue', 'issueContext', {}, { issueKey: 'A-1' }),
]));

const counted = async (): Promise<number> => must(await local.invoke(engineer, 'flagship-global', 'listPrograms', {})).programs[0]?.issues ?? 0;

describe('what somebody may not browse any more', () => {
  it.each(Object.entries(ways))('by %s is gone from lists at once, and from figures within a minute', async (_, way) => {
    local = await openTiny(seedFor(way));
    way.grant?.();
    const programId = await makeProgram(local, { projectKeys: ['A', 'B'] });
    expect([await lists(programId), valueIn(await overview(programId), 'open-issues'), await counted()]).toEqual([expect.stringContaining('Secret'), 2, 2]);
    way.revoke();
    expect(await lists(programId)).not.toMatch(/B-1|Secret/);
    expect(await counted()).toBe(1);
    local.clock?.advance(60_001);
    const view = await overview(programId);
    expect([valueIn(view, 'open-issues'), view.fresh.issues]).toEqual([1, 1]);
    expect(JSON.stringify(view)).not.toMatch(/B-1|Secret/);
  });

  it('by a role in the program is gone at once, and a ready view with it', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 doing', 'A-2 todo: Secret'], links: ['A-2 blocks A-1'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    const roles = async (grants: readonly string[], version: number): Promise<number> => must(await local.invoke(officer, 'flagship-global', 'saveRoles', {
      programId, version, visibility: 'shared', everyone: 'viewer', grants: grants.map((id) => ({ role: 'viewer' as const, holder: { kind: 'user' as const, accountId: id, name: '' } })),
    })).version;
    const version = await roles([accountId], 2);
    expect(JSON.stringify(await overview(programId))).toContain('Secret');
    await roles([], version);
    expect(await lists(programId)).not.toMatch(/A-2|Secret/);
    expect(await local.ask(engineer, 'flagship-global', 'overview', { programId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('by a group that has a role is gone from figures within a minute', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 doing', 'A-2 todo: Secret'], links: ['A-2 blocks A-1'] });
    local.site.put('group', withEngineer);
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    must(await local.invoke(officer, 'flagship-global', 'saveRoles', {
      programId, version: 2, visibility: 'shared', everyone: 'viewer', grants: [{ role: 'viewer', holder: { kind: 'group', groupId: office.groupId, name: '' } }],
    }));
    expect(JSON.stringify(await overview(programId))).toContain('Secret');
    local.site.put('group', office);
    local.clock?.advance(60_001);
    expect(await lists(programId)).not.toMatch(/A-2|Secret/);
  });

  it('is gone with the account, and was never there for nobody and for who sees no project', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 doing', 'A-2 todo: Secret'], links: ['A-2 blocks A-1'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    expect(JSON.stringify(await overview(programId))).toContain('Secret');
    for (const email of ['anonymous', 'outsider@example.com']) {
      expect(JSON.stringify(await local.ask(email, 'flagship-global', 'overview', { programId }))).not.toMatch(/A-1|A-2|Secret|Project/);
    }
    local.site.put('user', { ...standardUsers.engineer, active: false });
    expect(JSON.stringify(await local.ask(engineer, 'flagship-global', 'overview', { programId }))).not.toMatch(/A-1|A-2|Secret/);
    expect(JSON.stringify(await local.ask(engineer, 'flagship-global', 'evidence', { programId, measure: 'waiting' }))).not.toMatch(/A-1|A-2|Secret/);
  });
});
