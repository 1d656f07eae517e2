import { fileURLToPath } from 'node:url';
import { quietLogger } from '../forge/logger';
import { readManifest } from '../forge/manifest';
import { createPlatform, type Platform } from '../forge/platform';
import { withLogSpy } from '../../log-spy';
import { openLocal } from '../forge/harness';
import { createRest } from '../rest/app';
import { serveRest, type Served } from '../rest/serve';
import { startServer, type RunningServer } from '../server';
import { memoryJournal } from '../site/journal';
import { Site } from '../site/site';
import { tinySeed } from '../site/tiny-seed';
import type { SiteSeed } from '../site/types';
import { accountFrom, openRemote, type OpenedRemote } from './open-remote';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const officer = 'officer@example.com';
const environment = { JIRA_EMAIL: officer, JIRA_API_TOKEN: 'any' };

const seed: SiteSeed = tinySeed({
  projects: ['A', 'B', { key: 'C', browse: [{ type: 'group', parameter: 'site-admins' }] }],
  issues: ['A-1 doing due 2026-12-01 team Web: Agree the schema', 'A-2 done', 'B-1 doing team Data: Fill it', 'B-2 todo', 'C-1 doing: Not for everybody'],
  links: ['A-1 blocks B-1', 'C-1 blocks B-2'],
});

/** The site that is read: another local Jira, behind HTTP. */
const openFar = async (): Promise<{ readonly site: Site; readonly served: Served; readonly revision: () => number }> => {
  const site = await Site.open({ seed: async () => seed, journal: memoryJournal(), now: () => Date.now() });
  return { site, served: await serveRest(createRest(site), site), revision: () => site.revision };
};

type Near = { readonly opened: OpenedRemote; readonly platform: Platform; readonly server: RunningServer; readonly close: () => Promise<void> };

/** The app over it, as `npm start -- --site` opens it. */
const openNear = async (address: string): Promise<Near> => {
  const journal = memoryJournal();
  const opened = await openRemote(accountFrom(address, environment), journal, () => Date.now());
  const platform = createPlatform({
    site: opened.site, rest: opened.rest, placeOf: opened.placeOf, journal, now: () => Date.now(), logger: quietLogger, siteUrl: () => opened.readFrom.url,
    manifest: readManifest(`${root}manifest.yml`), loadHandlers: async () => ({ ...(await import('../../../src/index')) }),
  });
  const server = await startServer({ ...opened, platform, root, port: 0, logger: quietLogger });
  return { opened, platform, server, close: async () => { platform.close(); await server.close(); journal.close(); } };
};

const basic = `Basic ${Buffer.from(`${officer}:any`).toString('base64')}`;

const ask = async ({ server }: Near, module: string, functionKey: string, payload: object, context: object = {}): Promise<unknown> => {
  const response = await fetch(`${server.origins.site}/forge/invoke`, {
    method: 'POST', headers: { authorization: basic, 'content-type': 'application/json' }, body: JSON.stringify({ module, functionKey, payload, context }),
  });
  return response.ok ? response.json() : response.status;
};

const programIn = (answer: unknown): string => (answer as { readonly value: { readonly programId: string } }).value.programId;

const timeless = (answer: unknown, programId: string): unknown => JSON.parse(JSON.stringify(answer, (key, value: unknown) =>
  (key === 'ageSeconds' || key === 'token' ? null : value === programId ? 'the program' : value)));

describe('the app over another Jira', () => {
  withLogSpy();
  let far: Awaited<ReturnType<typeof openFar>>;
  let near: Near;

  beforeAll(async () => {
    far = await openFar();
    near = await openNear(far.served.url);
  });

  afterAll(async () => {
    await near.close();
    await far.served.close();
  });

  test('answers what it answers on that site itself, and leaves the site as it was', async () => {
    const before = far.revision();
    const made = await ask(near, 'flagship-global', 'createProgram', { name: 'P', projectKeys: ['A', 'B'], jql: null });
    await near.platform.drain();
    const there = await openLocal({ seed });
    const same = await there.ask(officer, 'flagship-global', 'createProgram', { name: 'P', projectKeys: ['A', 'B'], jql: null });
    await there.platform.drain();
    const sort = { by: 'urgency', descending: false };
    const questions = [['flagship-global', 'overview', {}, {}], ['flagship-global', 'dependencies', { filter: {}, sort, from: 0 }, {}], ['flagship-issue', 'issueContext', {}, { issueKey: 'B-1' }]] as const;
    for (const [module, call, payload, context] of questions) {
      const of = (made: unknown): object => (module === 'flagship-issue' ? payload : { programId: programIn(made), ...payload });
      const here = await ask(near, module, call, of(made), context);
      const known = await there.ask(officer, module, call, of(same), context);
      expect(timeless(here, programIn(made))).toEqual(timeless(known, programIn(same)));
      expect(here).toMatchObject({ ok: true });
    }
    there.close();
    expect(far.revision()).toBe(before);
  });

  test('what that site does not show the person is not here either', async () => {
    expect(await ask(near, 'flagship-issue', 'issueContext', {}, { issueKey: 'C-1' })).toBe(404);
    expect(await ask(near, 'flagship-global', 'createProgram', { name: 'Q', projectKeys: ['C'], jql: null })).toMatchObject({ ok: false });
  });

  test.each([
    ['PUT', '/rest/api/3/issue/A-1', { fields: { summary: 'x' } }],
    ['POST', '/rest/api/3/issue', { fields: {} }],
    ['DELETE', '/rest/api/3/issue/A-1', null],
    ['POST', '/rest/api/3/issueLink', {}],
    ['PUT', '/rest/api/3/issue/A-1/properties/flagship', { blocked: true }],
  ])('refuses to write: %s %s', async (method, path, body) => {
    const before = far.revision();
    const response = await fetch(`${near.server.origins.site}${path}`, { method, headers: { authorization: basic, 'content-type': 'application/json' }, ...(body === null ? {} : { body: JSON.stringify(body) }) });
    expect([response.status, await response.text(), far.revision()]).toEqual([403, expect.stringContaining('only read from here'), before]);
  });

  test('answers nobody who is not signed in here', async () => {
    const response = await fetch(`${near.server.origins.site}/rest/api/3/project/A`);
    expect([response.status, await response.text()]).toEqual([401, expect.not.stringContaining('"key"')]);
  });

  test('says whose site it shows, and keeps dashboards to itself', async () => {
    const site: unknown = await (await fetch(`${near.server.origins.site}/local/site`)).json();
    expect(site).toMatchObject({ readFrom: { url: far.served.url, as: 'Olga Officer' }, users: [{ email: officer, admin: false }] });
    const dashboards: unknown = await (await fetch(`${near.server.origins.site}/rest/api/3/dashboard/search`, { headers: { authorization: basic } })).json();
    expect(dashboards).toMatchObject({ values: [{ name: 'Dashboard on this machine' }] });
  });
});

describe('signing in elsewhere', () => {
  const problemOf = async (address: string, signedAs = environment): Promise<string> => {
    const journal = memoryJournal();
    return openRemote(accountFrom(address, signedAs), journal, () => Date.now()).then(() => 'opened', (error: unknown) => String(error));
  };

  test('with a wrong e-mail or token says which variables to look at', async () => {
    const { served } = await openFar();
    expect(await problemOf(served.url, { ...environment, JIRA_EMAIL: 'nobody@example.com' })).toMatch(/does not take the e-mail and the token. Check JIRA_EMAIL/);
    await served.close();
  });

  test('where nothing answers says so', async () => {
    expect(await problemOf('http://127.0.0.1:9')).toMatch(/^RemoteProblem: 127.0.0.1:9 cannot be reached\. Check the address/);
  });

  test('without the variables says how to get them', () => {
    expect(() => accountFrom('https://x.atlassian.net', {})).toThrow(/^Set JIRA_EMAIL and JIRA_API_TOKEN/);
  });
});
