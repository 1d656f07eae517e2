import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Resolver from '@forge/resolver';
import { startServer, type RunningServer } from '../server';
import { openTestPlatform, type TestPlatform } from './app-of-tests';
import { quietLogger } from './logger';

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly text: string };

/** A plain request, since `fetch` does not let one choose the Host header. */
const ask = (port: number, path: string, init: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method: init.method ?? 'GET', headers: { host: `127.0.0.1:${port}`, ...init.headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }));
    });
    sent.once('error', reject);
    sent.end(init.body);
  });

const basic = (email: string, token = 'any'): Record<string, string> => ({ authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}` });

const resolver = new Resolver();
resolver.define('who', ({ payload, context }) => ({ ok: true, value: { accountId: context['accountId'] as string, said: payload['say'] as string } }));
resolver.define('issue', ({ context }) => (context['extension'] as { issue: { key: string } }).issue.key);

describe('the server', () => {
  const root = mkdtempSync(join(tmpdir(), 'local-jira-'));
  let local: TestPlatform;
  let server: RunningServer;
  let port = 0;

  beforeAll(async () => {
    for (const [file, text] of [
      ['dist/static/index.html', '<!doctype html><html><head><title>App</title></head><body></body></html>'],
      ['dist/static/assets/app-12345678.js', 'export {}'], ['dist/secret.txt', 'secret'],
      ['dist/local-bridge/frame.js', '// bridge'], ['dist/local-jira/index.html', '<!doctype html><title>Jira</title>'],
    ] as const) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const rest = (request: Request, caller: unknown) => Promise.resolve(new Response(JSON.stringify({ path: new URL(request.url).pathname, caller })));
    local = await openTestPlatform({ page: resolver.getDefinitions() });
    server = await startServer({ site: local.site, platform: local.platform, rest, root, port: 0, logger: quietLogger });
    port = server.port;
  });
  afterAll(async () => {
    local.platform.close();
    await server.close();
    rmSync(root, { recursive: true });
  });

  const idOf = (name: string): string => local.site.userByEmail(`${name}@example.com`)?.accountId ?? '';
  const invoke = (body: unknown, headers: Record<string, string> = basic('officer@example.com')): Promise<Answer> =>
    ask(port, '/forge/invoke', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });

  test('answers a script what the resolver answers', async () => {
    const answer = await invoke({ module: 'page', functionKey: 'who', payload: { say: 'hello' } });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { ok: true, value: { accountId: idOf('officer'), said: 'hello' } }]);
    const panel = await invoke({ module: 'panel', functionKey: 'issue', payload: {}, context: { issueKey: 'A-2' } });
    expect([panel.status, JSON.parse(panel.text)]).toEqual([200, 'A-2']);
    expect((await invoke({ module: 'panel', functionKey: 'issue', context: { extension: { issue: { key: 'A-1' } } } })).text).toBe('"A-1"');
  });

  test('refuses scripts as Jira would', async () => {
    const statuses = [
      await invoke({ module: 'page', functionKey: 'who' }, {}),
      await invoke({ module: 'page', functionKey: 'who' }, basic('nobody@example.com')),
      await invoke({ module: 'page', functionKey: 'who' }, basic('officer@example.com', '')),
      await invoke({ module: 'none', functionKey: 'who' }),
      await invoke({ module: 'page', functionKey: 'none' }),
      await invoke('{'),
      await invoke({ functionKey: 'who' }),
      await invoke({ module: 'page', functionKey: 'who', context: { issueKey: 5 } }),
      await ask(port, '/forge/invoke', { headers: basic('officer@example.com') }),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401, 404, 404, 400, 400, 400, 405]);
    for (const { text } of statuses) expect(JSON.parse(text)).toMatchObject({ errorMessages: [expect.any(String)], errors: {} });
  });

  test('knows who asks for REST: by password, or as the page chose; another site cannot choose', async () => {
    const callerOf = async (headers: Record<string, string>): Promise<unknown> => {
      const answer = await ask(port, '/rest/api/3/myself', { headers });
      return answer.status === 200 ? (JSON.parse(answer.text) as { caller: unknown }).caller : answer.status;
    };
    const lead = { kind: 'user', accountId: idOf('lead') };
    expect(await callerOf(basic('lead@example.com'))).toEqual(lead);
    expect(await callerOf({ cookie: `a=b; local-user=${idOf('lead')}` })).toEqual(lead);
    expect(await callerOf({ 'x-local-user': idOf('lead'), 'sec-fetch-site': 'same-origin' })).toEqual(lead);
    expect(await callerOf({ 'x-local-user': idOf('lead'), 'sec-fetch-site': 'cross-site' })).toEqual({ kind: 'anonymous' });
    expect(await callerOf({})).toEqual({ kind: 'anonymous' });
    expect(await callerOf(basic('nobody@example.com'))).toBe(401);
  });

  test('an admin page is for administrators, and an issue action stands on its issue', async () => {
    const act = await invoke({ module: 'action', functionKey: 'issue', context: { issueKey: 'A-2' } });
    expect([act.status, JSON.parse(act.text)]).toEqual([200, 'A-2']);
    expect((await invoke({ module: 'action', functionKey: 'issue' })).status).toBe(400);
    const asked = { module: 'admin', functionKey: 'who', payload: { say: 'x' } };
    const [officer, admin] = [await invoke(asked), await invoke(asked, basic('admin@example.com'))];
    expect([officer.status, officer.text]).toEqual([403, expect.stringContaining('You must be a Jira administrator')]);
    expect(JSON.parse(admin.text)).toMatchObject({ value: { accountId: idOf('admin') } });
  });

  test('somebody who is not signed in can look at the pages: the app is told no account, and acts for nobody', async () => {
    const nobody = await ask(port, '/local/user', { method: 'POST', body: JSON.stringify({ accountId: null }) });
    const cookie = { cookie: 'local-user=nobody', 'sec-fetch-site': 'same-origin' };
    expect(String(nobody.headers['set-cookie'])).toContain('local-user=nobody;');
    expect(JSON.parse((await ask(port, '/local/site', { headers: cookie })).text)).toMatchObject({ user: null });
    const opened = await ask(port, '/forge/bridge/open', { method: 'POST', headers: cookie, body: JSON.stringify({ moduleKey: 'page' }) });
    expect(JSON.parse(opened.text)).toMatchObject({ context: { userAccess: { hasAccess: false } } });
    expect(opened.text).not.toContain('accountId');
    const said = await ask(port, '/forge/bridge/invoke', { method: 'POST', headers: cookie, body: JSON.stringify({ moduleKey: 'page', functionKey: 'who', payload: { say: 'x', accountId: idOf('admin') } }) });
    expect(JSON.parse(said.text)).toEqual({ body: { ok: true, value: { said: 'x' } }, consentNeeded: false });
    expect((await ask(port, '/forge/bridge/open', { method: 'POST', headers: cookie, body: JSON.stringify({ moduleKey: 'admin' }) })).status).toBe(403);
    expect((await ask(port, '/forge/bridge/consent', { method: 'POST', headers: cookie })).status).toBe(401);
  });

  test('the switches show and turn what can go wrong', async () => {
    const cookie = { cookie: `local-user=${idOf('engineer')}`, 'sec-fetch-site': 'same-origin' };
    const turn = async (change: unknown): Promise<unknown> => {
      const answer = await ask(port, '/local/switches', { method: 'POST', headers: cookie, body: JSON.stringify(change) });
      return answer.status === 200 ? JSON.parse(answer.text) : answer.status;
    };
    const [project] = local.site.projects();
    const usual = { licensed: true, asksConsent: false, consented: true, projects: [{ id: project?.id, key: 'A', name: project?.name, appAccess: true }] };
    expect(JSON.parse((await ask(port, '/local/switches', { headers: cookie })).text)).toEqual(usual);
    expect(await turn({ licensed: false, asksConsent: true })).toMatchObject({ licensed: false, asksConsent: true, consented: false });
    await ask(port, '/forge/bridge/consent', { method: 'POST', headers: cookie });
    expect(await turn({})).toMatchObject({ consented: true });
    expect(await turn({ withdraw: true })).toMatchObject({ consented: false });
    expect(await turn({ appAccess: { projectId: project?.id, allowed: false } })).toMatchObject({ projects: [{ appAccess: false }] });
    expect(await turn({ appAccess: { projectId: '77', allowed: false } })).toBe(404);
    expect(await turn({ sudo: true })).toBe(400);
    expect(await turn({ licensed: true, asksConsent: false, appAccess: { projectId: project?.id, allowed: true } })).toEqual(usual);
  });

  test('answers for its own two names only', async () => {
    expect((await ask(port, '/', { headers: { host: 'evil.example' } })).status).toBe(421);
    expect((await ask(port, '/', { headers: { host: `localhost:${port}` } })).headers['location']).toBe(`http://127.0.0.1:${port}/`);
  });

  test('the app\'s frames come from another origin, under the headers of Forge, with the bridge first', async () => {
    const frame = await ask(port, '/forge/frame/main/index.html', { headers: { host: `localhost:${port}` } });
    const policy = String(frame.headers['content-security-policy']);
    expect(policy).toContain(`frame-ancestors 'self'`);
    expect(policy).toContain(` http://127.0.0.1:${port}`);
    expect(policy).toMatch(/script-src 'self' https:\/\/forge\.cdn\.prod\.atlassian-dev\.net/);
    expect(policy).not.toContain('report-uri');
    expect(frame.text).toContain(`<head><script type="module" src="/forge/browser/frame.js?host=http%3A%2F%2F127.0.0.1%3A${port}"></script><title>`);
    const onSite = await ask(port, '/forge/frame/main/index.html', { headers: basic('officer@example.com') });
    expect(onSite.status).toBe(405);
    const asset = await ask(port, '/forge/frame/main/assets/app-12345678.js', { headers: { host: `localhost:${port}` } });
    expect([asset.status, asset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  test('a frame can neither ask as the user nor leave its folder', async () => {
    const onApp = { host: `localhost:${port}`, 'sec-fetch-site': 'same-origin' };
    expect((await ask(port, '/rest/api/3/myself', { headers: { ...onApp, ...basic('admin@example.com') } })).status).toBe(403);
    expect((await ask(port, '/forge/bridge/open', { method: 'POST', headers: onApp, body: '{}' })).status).toBe(403);
    for (const path of ['/forge/frame/main/..%2f..%2fdist/secret.txt', '/forge/frame/main/%2e%2e/secret.txt', '/forge/frame/none/index.html']) {
      expect((await ask(port, path, { headers: { host: `localhost:${port}` } })).text).not.toContain('secret');
    }
  });

  test('opens a surface for a page, and lets one choose who to be', async () => {
    const cookie = { cookie: `local-user=${idOf('engineer')}`, 'sec-fetch-site': 'same-origin' };
    const opened = await ask(port, '/forge/bridge/open', { method: 'POST', headers: cookie, body: JSON.stringify({ moduleKey: 'panel', place: { issueKey: 'A-1' } }) });
    expect(JSON.parse(opened.text)).toMatchObject({ frameUrl: `http://localhost:${port}/forge/frame/main/index.html`, context: { accountId: idOf('engineer'), extension: { type: 'jira:issueContext', issue: { key: 'A-1' } } } });
    const foreign = await ask(port, '/local/user', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, body: JSON.stringify({ accountId: idOf('admin') }) });
    expect([foreign.status, foreign.headers['set-cookie']]).toEqual([403, undefined]);
    const chosen = await ask(port, '/local/user', { method: 'POST', headers: cookie, body: JSON.stringify({ accountId: idOf('admin') }) });
    expect(String(chosen.headers['set-cookie'])).toContain(`local-user=${encodeURIComponent(idOf('admin'))}; Path=/; SameSite=Strict; HttpOnly`);
    expect((JSON.parse((await ask(port, '/local/site')).text) as { users: unknown[] }).users).toHaveLength(5);
  });

  test('the site\'s one page answers for every address of it', async () => {
    for (const path of ['/', '/browse/A-1', '/jira/apps/flagship/program/1']) expect((await ask(port, path)).text).toContain('<title>Jira</title>');
    expect((await ask(port, '/assets/none.js')).status).toBe(404);
  });
});
