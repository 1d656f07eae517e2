import type { GrantView, VisibilityName } from '../../src/contract/people';
import type { Result } from '../../src/contract/result';
import type { Deeds } from '../../src/resolvers/definitions';
import type { Local } from '../local-jira/forge/harness';
import { emptySeed, standardGroups, standardUsers } from '../local-jira/site/standard-tables';
import type { User } from '../local-jira/site/types';
import { everyCall } from './every-call';
import { ask, create, kept, must, openTiny } from './program-site';

const person = (name: string, number: number): User => ({ ...standardUsers.lead, accountId: `712020:00000000-0000-4000-8000-0000000001${number}`, email: `${name}@example.com`, displayName: name });

/** Who asks. Manager and viewer hold their roles through groups; everybody but the outsider may browse the project. */
const people = { owner: person('owner', 10), manager: person('manager', 11), contributor: person('contributor', 12), viewer: person('viewer', 13), finance: person('finance', 14), colleague: person('colleague', 15) };
const asks = [...Object.keys(people), 'admin', 'outsider'] as const;
type Who = 'owner' | 'manager' | 'contributor' | 'viewer' | 'finance' | 'colleague' | 'admin' | 'outsider';
const mail = (who: string): string => `${who}@example.com`;

const managersGroup = { groupId: 'a1b20000-0000-4000-8000-000000000091', name: 'launch-managers', members: [people.manager.accountId] };
const viewersGroup = { groupId: 'a1b20000-0000-4000-8000-000000000092', name: 'launch-viewers', members: [people.viewer.accountId, standardUsers.outsider.accountId] };

const grants: readonly GrantView[] = [
  { role: 'manager', holder: { kind: 'group', groupId: managersGroup.groupId, name: '' } },
  { role: 'viewer', holder: { kind: 'group', groupId: viewersGroup.groupId, name: '' } },
  { role: 'contributor', holder: { kind: 'user', accountId: people.contributor.accountId, name: '' } },
  { role: 'finance', holder: { kind: 'user', accountId: people.finance.accountId, name: '' } },
];

type State = VisibilityName | 'archived' | 'of somebody else';
const states: readonly State[] = ['draft', 'shared', 'published', 'archived', 'of somebody else'];

/** What each of them is in a program in this state, as the issue has it; the app's own table is not asked. */
const roles: Readonly<Record<State, Partial<Record<Who, readonly string[]>>>> = {
  draft: { owner: ['manager'], manager: ['manager'] },
  shared: { owner: ['manager'], manager: ['manager'], contributor: ['contributor'], viewer: ['viewer'], finance: ['finance'] },
  published: { owner: ['manager'], manager: ['manager'], contributor: ['contributor'], viewer: ['viewer'], finance: ['finance', 'viewer'], colleague: ['viewer'], admin: ['viewer'] },
  archived: { owner: ['manager'], manager: ['manager'] },
  'of somebody else': {},
};

const allowed: Readonly<Record<string, readonly string[]>> = {
  see: ['viewer', 'contributor', 'finance', 'manager'],
  'see-settings': ['viewer', 'contributor', 'finance', 'manager', 'admin'],
  contribute: ['contributor', 'manager'],
  manage: ['manager', 'admin'],
  'see-trail': ['manager', 'admin'],
  'see-money': ['finance'],
  'keep-money': ['finance'],
};

let local: Local;
const programs = new Map<State, string>();
const surfaces = new Map<string, Deeds>();

const make = async (state: State): Promise<string> => {
  const maker = mail(state === 'of somebody else' ? 'lead' : 'owner');
  const programId = await create(local, { projectKeys: ['A'] }, maker);
  await local.platform.drain();
  if (state === 'of somebody else') return programId;
  const { version } = await ask(local, maker).overview(programId);
  const visibility = state === 'archived' ? 'published' : state;
  const saved = must(await local.invoke(maker, 'flagship-global', 'saveRoles', { programId, version, visibility, everyone: 'viewer', grants }));
  if (state === 'archived') must(await local.invoke(maker, 'flagship-global', 'archiveProgram', { programId, version: saved.version, archived: true }));
  return programId;
};

beforeAll(async () => {
  local = await openTiny({
    projects: ['A'], issues: ['A-1 doing', 'A-2 todo'], links: ['A-2 blocks A-1'],
    more: {
      users: [...emptySeed.users, ...Object.values(people)],
      groups: [...standardGroups.map((group) => (group.name === 'jira-users' ? { ...group, members: [...group.members, ...Object.values(people).map(({ accountId }) => accountId)] } : group)), managersGroup, viewersGroup],
    },
  });
  for (const state of states) programs.set(state, await make(state));
  const { resolveGlobal, resolveGadget, resolveIssue, resolveAdmin } = await import('../../src/index');
  surfaces.set('flagship-global', resolveGlobal.deeds).set('flagship-gadget', resolveGadget.deeds).set('flagship-issue', resolveIssue.deeds).set('flagship-admin', resolveAdmin.deeds);
});
afterAll(() => local.close());

/** Every call of every surface, as the app registers them. */
const calls = (): readonly (readonly [module: string, call: string, deed: string])[] =>
  [...surfaces].flatMap(([module, deeds]) => Object.entries(deeds).map(([call, deed]) => [module, call, deed] as const));

const payloadOf = (call: string, programId: string): Readonly<Record<string, unknown>> => {
  const make = everyCall[call];
  if (make === undefined) throw new Error(`${call} has no row in every-call.ts: say there what it is sent.`);
  return make(programId);
};

const isAbout = (call: string): boolean => JSON.stringify(payloadOf(call, 'x')).includes('"programId"');

const send = (who: string, module: string, call: string, payload: unknown): Promise<Result<unknown>> =>
  local.ask(who === 'anonymous' ? who : mail(who), module, call, payload, module === 'flagship-issue' ? { issueKey: 'A-1' } : {}) as Promise<Result<unknown>>;

const ABSENT = /^There is no such program, or it is not shared with you/;
const REFUSED = /^Only (?:people with|contributors|managers|administrators)|^This page is for administrators/;

/** What somebody is told: `absent`, as if there were none; `refused`, because of their role; else `may`. */
const told = (result: Result<unknown>): string => {
  if (result.ok) return 'may';
  const { code, message } = result.error;
  if (code === 'not-found' && ABSENT.test(message)) return 'absent';
  return code === 'not-allowed' && REFUSED.test(message) ? 'refused' : 'may';
};

const expected = (who: Who, state: State, deed: string): string => {
  const mine = roles[state][who] ?? [];
  const able = allowed[deed] ?? [];
  if (mine.some((role) => able.includes(role)) || (who === 'admin' && able.includes('admin'))) return 'may';
  return mine.length === 0 ? 'absent' : 'refused';
};

/** The platform itself refuses the admin page to whoever is no administrator, and an issue's panel to whoever cannot see the issue. */
const outcome = async (who: string, module: string, call: string, programId: string): Promise<string> => {
  try {
    return told(await send(who, module, call, payloadOf(call, programId)));
  } catch (error) {
    if (module === 'flagship-admin' && String(error).includes('403')) return 'refused';
    if (module === 'flagship-issue' && String(error).includes('404')) return 'absent';
    throw error;
  }
};

it('every call says what it takes, and has a row here', () => {
  expect(calls().length).toBeGreaterThan(60);
  for (const [, call, deed] of calls()) expect([call, payloadOf(call, 'x'), deed]).toEqual([call, expect.any(Object), expect.stringMatching(/^(?:sign-in|create|administer|see|see-settings|see-trail|see-money|keep-money|contribute|manage)$/)]);
  const known = new Set(calls().map(([, call]) => call));
  expect(Object.keys(everyCall).filter((call) => !known.has(call))).toEqual([]);
});

it.each(states)('in a program that is %s', async (state) => {
  const programId = programs.get(state) ?? '';
  const [is, shall]: [string[], string[]] = [[], []];
  for (const [module, call, deed] of calls().filter(([module, call]) => module !== 'flagship-admin' && isAbout(call))) {
    for (const who of asks as readonly Who[]) {
      is.push(`${call} ${who}: ${await outcome(who, module, call, programId)}`);
      shall.push(`${call} ${who}: ${expected(who, state, deed)}`);
    }
  }
  expect(is).toEqual(shall);
});

it('in a program of which one may browse nothing any more: not even a role opens it, unless one manages it', async () => {
  const programId = programs.get('shared') ?? '';
  for (const [module, call, deed] of calls().filter(([module, call]) => module !== 'flagship-admin' && isAbout(call))) {
    expect([call, deed, await outcome('outsider', module, call, programId)]).toEqual([call, deed, 'absent']);
  }
});

it('without a program: what anybody may ask who is signed in, and nothing for whoever is not', async () => {
  for (const [module, call] of calls().filter(([module, call]) => module !== 'flagship-admin' && !isAbout(call))) {
    for (const who of asks) if (module !== 'flagship-issue' || who !== 'outsider') expect([call, who, await outcome(who, module, call, '')]).toEqual([call, who, 'may']);
  }
  for (const [module, call] of calls().filter(([module]) => module !== 'flagship-admin')) {
    const answered = await send('anonymous', module, call, payloadOf(call, programs.get('published') ?? '')).catch((error: unknown) => String(error));
    expect([call, answered]).toEqual([call, expect.anything()]);
    expect(JSON.stringify(answered)).toMatch(/Sign in to Jira|40[134]/);
  }
});

it('lists and panels name the programs that exist for somebody, and no other', async () => {
  const inUse = states.filter((state) => state !== 'archived');
  for (const who of asks as readonly Who[]) {
    const listed = must(await local.invoke(mail(who), 'flagship-global', 'listPrograms', {})).programs.map(({ id }) => id);
    expect([who, new Set(listed)]).toEqual([who, new Set(inUse.filter((state) => (roles[state][who] ?? []).length > 0).map((state) => programs.get(state)))]);
    if (who === 'outsider') continue;
    const panel = must(await local.invoke(mail(who), 'flagship-issue', 'issueContext', {}, { issueKey: 'A-1' })).programs.map(({ id }) => id);
    expect([who, new Set(panel)]).toEqual([who, new Set(listed)]);
  }
});

it('whoever claims in the payload to be somebody else, or more, is refused, and nothing is written', async () => {
  const programId = programs.get('published') ?? '';
  const claims: readonly object[] = [{ accountId: people.owner.accountId, who: people.owner.accountId }, { role: 'manager' }, { roles: ['manager'] }, { admin: true }, { context: { accountId: people.owner.accountId } }, { deed: 'see' }];
  const before = kept(local);
  for (const [module, call] of calls().filter(([module]) => module !== 'flagship-admin')) {
    for (const claim of claims) {
      const answered = await send('viewer', module, call, { ...payloadOf(call, programId), ...claim });
      expect([call, claim, answered]).toEqual([call, claim, { ok: false, error: expect.objectContaining({ code: 'bad-input' }) }]);
    }
  }
  expect(kept(local)).toEqual(before);
});

it('somebody who was put out of a group is out at their next write, and a minute later altogether', async () => {
  const programId = programs.get('shared') ?? '';
  const group = local.site.tables.group.get(managersGroup.groupId);
  expect(await outcome('manager', 'flagship-global', 'renameProgram', programId)).toBe('may');
  if (group === undefined) throw new Error('The site has no such group.');
  local.site.put('group', { ...group, members: [] });
  expect(await outcome('manager', 'flagship-global', 'renameProgram', programId)).toBe('absent');
  expect(await outcome('manager', 'flagship-global', 'overview', programId)).toBe('absent');
  local.site.put('group', group);
});

it('on the admin page: nobody but administrators of Jira, whatever their roles', async () => {
  const programId = programs.get('published') ?? '';
  for (const [module, call] of calls().filter(([module]) => module === 'flagship-admin')) {
    for (const who of asks) expect([call, who, await outcome(who, module, call, programId)]).toEqual([call, who, who === 'admin' ? 'may' : 'refused']);
  }
});
