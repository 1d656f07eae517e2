import { asApp, asUser, getAppContext, requestJira, route } from '@forge/api';
import Resolver from '@forge/resolver';
import type { Caller } from '../site/caller';
import { editIssue } from '../site/issue-edits';
import { openTestPlatform } from './app-of-tests';
import { longText } from './long-text';
import type { PlatformOptions } from './platform';

const nameOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'done', (error: unknown) => (error instanceof Error ? error.constructor.name : 'no error'));

const recordingRest = (): { readonly callers: Caller[]; readonly rest: PlatformOptions['rest'] } => {
  const callers: Caller[] = [];
  return { callers, rest: (_request, caller) => { callers.push(caller); return Promise.resolve(new Response('{"issues":[1,2,3]}')); } };
};

describe('who the app asks Jira as', () => {
  test('as itself, as the user who asks, as nobody, and never as somebody else', async () => {
    const { callers, rest } = recordingRest();
    const local = await openTestPlatform({}, { rest });
    const officer = local.site.userByEmail('officer@example.com')?.accountId ?? '';
    const lead = local.site.userByEmail('lead@example.com')?.accountId ?? '';
    await local.as(async () => {
      await asApp().requestJira(route`/rest/api/3/myself`);
      await asUser().requestJira(route`/rest/api/3/myself`);
      await requestJira(route`/rest/api/3/myself`);
      expect(await nameOf(asUser(lead).requestJira(route`/rest/api/3/myself`))).toBe('ProxyRequestError');
    });
    expect(callers).toEqual([{ kind: 'app' }, { kind: 'user', accountId: officer }, { kind: 'anonymous' }]);
    local.platform.close();
  });

  test('outside an invocation there is no platform', async () => {
    const local = await openTestPlatform({});
    expect(() => getAppContext()).toThrow('Forge runtime not found.');
    await expect(asApp().requestJira(route`/rest/api/3/myself`)).rejects.toThrow('Forge runtime not found.');
    local.platform.close();
  });

  test('a user is asked first where consent is required', async () => {
    const { rest } = recordingRest();
    const local = await openTestPlatform({}, { rest, requireConsent: true });
    const officer = local.site.userByEmail('officer@example.com')?.accountId ?? '';
    const asks = () => local.as(() => nameOf(asUser().requestJira(route`/rest/api/3/myself`)));
    expect(await asks()).toBe('NeedsAuthenticationError');
    local.platform.consent(officer);
    expect(await asks()).toBe('done');
    local.platform.close();
  });

  test('concurrent invocations do not mix', async () => {
    const { rest } = recordingRest();
    const resolver = new Resolver();
    resolver.define('who', async ({ context }) => {
      await asApp().requestJira(route`/rest/api/3/myself`);
      return { told: context['accountId'] as string, module: getAppContext().moduleKey };
    });
    const local = await openTestPlatform({ page: resolver.getDefinitions() }, { rest });
    const users = ['officer', 'lead', 'engineer'].map((name) => local.site.userByEmail(`${name}@example.com`)?.accountId ?? '');
    const answers = await Promise.all(users.map((accountId) =>
      local.platform.invoke({ at: { moduleKey: 'page', entryPoint: 'view', place: {} }, functionKey: 'who', payload: {}, accountId })));
    expect(answers.map((answer) => answer.ok && JSON.parse(answer.text) as unknown)).toEqual(users.map((told) => ({ told, module: 'page' })));
    local.platform.close();
  });

  test('points are counted: one a search and one an issue of it', async () => {
    const { rest } = recordingRest();
    const local = await openTestPlatform({}, { rest });
    await local.as(() => asApp().requestJira(route`/rest/api/3/search/jql?jql=x`));
    await local.as(() => asApp().requestJira(route`/rest/api/3/permissions/check`, { method: 'POST', body: '{}' }));
    expect(local.platform.meter()).toMatchObject({ requests: 2, points: 6 });
    local.platform.faults.jira = () => new Response('{}', { status: 429, headers: { 'retry-after': '3' } });
    expect(await local.as(async () => (await asApp().requestJira(route`/rest/api/3/myself`)).headers.get('retry-after'))).toBe('3');
    local.platform.faults.jira = () => 'lost';
    expect(await local.as(() => nameOf(asApp().requestJira(route`/rest/api/3/myself`)))).toBe('TypeError');
    expect(local.platform.meter()).toMatchObject({ points: 6, refused: 1 });
    local.platform.close();
  });
});

describe('resolvers', () => {
  const at = { moduleKey: 'page', entryPoint: 'view', place: {} } as const;

  test('an unknown module or function is not found; a failing one says nothing of its insides', async () => {
    const resolver = new Resolver();
    resolver.define('broken', () => { throw new Error('secret detail'); });
    const local = await openTestPlatform({ page: resolver.getDefinitions() });
    const accountId = local.site.userByEmail('officer@example.com')?.accountId ?? '';
    const ask = async (moduleKey: string, functionKey: string) => {
      const answer = await local.platform.invoke({ at: { ...at, moduleKey }, functionKey, payload: {}, accountId });
      return answer.ok ? 'ok' : `${answer.status} ${answer.message}`;
    };
    expect(await ask('none', 'x')).toMatch(/^404 /);
    expect(await ask('page', 'x')).toMatch(/^404 /);
    expect(await ask('page', 'broken')).toBe('500 The app failed.');
    local.platform.close();
  });

  test('payload and answer have limits', async () => {
    const resolver = new Resolver();
    resolver.define('echo', ({ payload }) => ({ text: longText(Number(payload['kilobytes'] ?? 0)) }));
    const local = await openTestPlatform({ page: resolver.getDefinitions() });
    const accountId = local.site.userByEmail('officer@example.com')?.accountId ?? '';
    const ask = async (payload: unknown) => {
      const answer = await local.platform.invoke({ at, functionKey: 'echo', payload, accountId });
      return answer.ok ? 200 : answer.status;
    };
    expect([await ask({ kilobytes: 10 }), await ask({ text: longText(500) }), await ask({ kilobytes: 5 * 1024 })]).toEqual([200, 413, 413]);
    local.platform.close();
  });

  test('the issue of a panel is the one on the site that the viewer may browse', async () => {
    const resolver = new Resolver();
    resolver.define('where', ({ context }) => (context['extension'] as { issue: unknown }).issue);
    const local = await openTestPlatform({ page: resolver.getDefinitions() });
    const ask = async (email: string, issueKey?: string) => {
      const accountId = local.site.userByEmail(email)?.accountId ?? '';
      const answer = await local.platform.invoke({ at: { moduleKey: 'panel', entryPoint: 'view', place: issueKey === undefined ? {} : { issueKey } }, functionKey: 'where', payload: {}, accountId });
      return answer.ok ? JSON.parse(answer.text) as unknown : answer.status;
    };
    expect(await ask('officer@example.com', 'A-1')).toMatchObject({ key: 'A-1', id: local.site.issue('A-1')?.id });
    expect(await ask('outsider@example.com', 'A-1')).toBe(404);
    expect(await ask('officer@example.com', 'A-99')).toBe(404);
    expect(await ask('officer@example.com')).toBe(400);
    local.platform.close();
  });
});

describe('triggers', () => {
  test('an edit by a user reaches the app, its own edits do not; doubled and lost on demand', async () => {
    const heard: unknown[] = [];
    const local = await openTestPlatform({ event: (payload: { issue: { key: string } }) => { heard.push(payload.issue.key); } });
    const officer = local.site.userByEmail('officer@example.com')?.accountId ?? '';
    const edit = async (actor: string, summary: string) => {
      heard.length = 0;
      const issue = local.site.issue('A-1');
      if (issue === undefined) throw new Error('no issue');
      editIssue(local.site, actor, issue.id, { summary });
      await local.platform.idle();
      return [...heard];
    };
    expect(await edit(officer, 'one')).toEqual(['A-1']);
    expect(await edit(local.site.appAccountId, 'two')).toEqual([]);
    local.platform.faults.trigger = () => 'double';
    expect(await edit(officer, 'three')).toEqual(['A-1', 'A-1']);
    local.platform.faults.trigger = () => 'lose';
    expect(await edit(officer, 'four')).toEqual([]);
    local.platform.close();
  });
});
