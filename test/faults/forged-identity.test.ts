import type { Local } from '../local-jira/forge/harness';
import { answerApp } from '../local-jira/forge/http/app-routes';
import { originsOf } from '../local-jira/forge/http/host-gate';
import { standardUsers } from '../local-jira/site/standard-tables';
import { ask, create, makeProgram, officer, openTiny, refused, users } from './program-site';

let local: Local;
afterEach(() => local.close());

const engineersOnly = [{ type: 'user' as const, parameter: standardUsers.engineer.accountId }];
const outsider = 'outsider@example.com';

/** What a script sends to `POST /forge/invoke`, signed in as this user. */
const script = async (email: string, body: unknown): Promise<unknown> => {
  const parts = { platform: local.platform, manifest: local.platform.manifest, origins: originsOf(8371), root: '/nowhere' };
  const request = new Request('http://127.0.0.1:8371/forge/invoke', { method: 'POST', body: JSON.stringify(body) });
  const accountId = local.site.userByEmail(email)?.accountId ?? '';
  const answer = await answerApp(parts, '/forge/invoke', request, { kind: 'user', accountId });
  return answer?.json();
};

const open = async (): Promise<string> => {
  local = await openTiny({ projects: ['A', { key: 'B', browse: engineersOnly }], issues: ['A-1 doing', 'B-1 todo: Secret'], links: ['B-1 blocks A-1'] });
  return makeProgram(local, { projectKeys: ['A'] });
};

const claims = (accountId: string): readonly object[] => [
  { accountId }, { principal: { accountId } }, { context: { accountId } }, { extension: { accountId } }, { aaid: accountId },
  { cloudId: 'another', accountId }, { license: { active: false }, accountId }, { installContext: 'x', accountId },
];

describe('who asks is what the platform says', () => {
  it('and nothing in the context of /forge/invoke changes it', async () => {
    const programId = await open();
    const call = { module: 'flagship-global', functionKey: 'overview', payload: { programId } };
    const timeless = (answer: unknown): string => JSON.stringify(answer).replace(/"(?:ageSeconds|token)":[^,}]+/g, '');
    const plain = timeless(await script(officer, call));
    expect(plain).not.toContain('Secret');
    const none = await script(outsider, call);
    expect(none).toMatchObject({ ok: false, error: { code: 'not-found' } });
    for (const context of claims(standardUsers.engineer.accountId)) {
      expect(timeless(await script(officer, { ...call, context }))).toBe(plain);
      expect(await script(outsider, { ...call, context })).toEqual(none);
      expect(timeless(await script(officer, { ...call, ...context, context }))).toBe(plain);
    }
  });

  it('and a payload that claims to be somebody is refused', async () => {
    const programId = await open();
    for (const claim of claims(standardUsers.engineer.accountId)) {
      const answer = await script(outsider, { module: 'flagship-global', functionKey: 'overview', payload: { programId, ...claim } });
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
  });

  it('and who is nobody, or no longer on the site, gets nothing', async () => {
    const programId = await open();
    for (const accountId of ['', 'unidentified', 'nobody', '__proto__']) {
      const at = { moduleKey: 'flagship-global', entryPoint: 'view' as const, place: {} };
      const answer = await local.platform.invoke({ at, functionKey: 'overview', payload: { programId }, accountId });
      expect(answer).toMatchObject({ ok: false, status: 403 });
    }
  });
});

describe('the issue of the panel', () => {
  it('is the one Jira shows, not one that a page or a script names', async () => {
    const programId = await open();
    for (const context of [{ issueKey: 'B-1' }, { extension: { issue: { key: 'B-1' } } }, { issue: { id: '10002' } }]) {
      const answer = await script(officer, { module: 'flagship-issue', functionKey: 'issueContext', payload: {}, context });
      expect(answer).toEqual({ errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} });
    }
    for (const payload of [{ issueKey: 'B-1' }, { extension: { issue: { id: 10_002 } } }]) {
      const answer = await script(officer, { module: 'flagship-issue', functionKey: 'issueContext', payload, context: { issueKey: 'A-1' } });
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
    const right = await script(officer, { module: 'flagship-issue', functionKey: 'issueContext', payload: {}, context: { issueKey: 'A-1', extension: { issue: { id: '10002', key: 'B-1' } } } });
    expect(right).toMatchObject({ ok: true, value: { issueKey: 'A-1', programs: [{ id: programId, waitsFor: [] }] } });
  });
});

describe('drafts of others', () => {
  const everyCall = (programId: string) => [
    ['overview', { programId }], ['evidence', { programId, measure: 'waiting' }], ['pullProgress', { programId }], ['retryPull', { programId }],
    ['renameProgram', { programId, version: 1, name: 'Mine' }], ['publishProgram', { programId, version: 1, visibility: 'published' }],
    ['deleteProgram', { programId, version: 1 }], ['applySuggestion', { programId, version: 1, suggestion: 'set-aside' }],
    ['changeAssumptions', { programId, version: 1, changes: [{ key: 'deadline', value: null }] }],
  ] as const;

  it('are not found, word for word as what never was', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 doing'] });
    const draft = await create(local, { projectKeys: ['A'] });
    await local.platform.drain();
    const never = 'b5c8a1d2-0000-4000-8000-000000000000';
    for (const email of users.filter((one) => one !== officer)) {
      expect(await ask(local, email).programs()).toEqual([]);
      // Administrators of Jira may manage what they may not open.
      const calls = email === 'admin@example.com' ? everyCall(draft).slice(0, 3) : everyCall(draft);
      for (const [at, [call, payload]] of calls.entries()) {
        const answer = await local.ask(email, 'flagship-global', call, payload);
        expect([call, answer]).toEqual([call, await local.ask(email, 'flagship-global', call, everyCall(never)[at]?.[1])]);
        expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
      }
      const config = { programId: draft, measures: ['waiting', 'cycles'], waiting: 1, refreshMinutes: 15 };
      expect(refused(await local.invoke(email, 'flagship-gadget', 'gadget', { config })).code).toBe('not-found');
    }
    expect((await local.invoke('lead@example.com', 'flagship-issue', 'issueContext', {}, { issueKey: 'A-1' }))).toMatchObject({ ok: true, value: { programs: [] } });
    expect(await ask(local).programs()).toMatchObject([{ id: draft, name: 'P', mine: true }]);
  });

  it('once shared, are read by others who see something in them, and changed by their managers alone', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 doing'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    expect(await ask(local, 'lead@example.com').programs()).toMatchObject([{ id: programId, mine: false }]);
    const view = await ask(local, 'lead@example.com').overview(programId);
    expect(view).toMatchObject({ canManage: false, assumptions: [], suggestions: [] });
    for (const [call, payload] of everyCall(programId).slice(3)) {
      const answer = await local.ask('lead@example.com', 'flagship-global', call, { ...payload, ...('version' in payload ? { version: view.version } : {}) });
      expect([call, answer]).toEqual([call, { ok: false, error: { code: 'not-allowed', message: 'Only managers of this program may change it. Ask one of them for the change, or for the role. Nothing was changed.' } }]);
    }
    expect(await ask(local, outsider).programs()).toEqual([]);
    for (const [call, payload] of everyCall(programId)) {
      expect([call, await local.ask(outsider, 'flagship-global', call, payload)]).toEqual([call, { ok: false, error: expect.objectContaining({ code: 'not-found' }) }]);
    }
  });
});
