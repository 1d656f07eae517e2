import type { Result } from '../../../src/contract/result';
import { everyCall } from '../../faults/every-call';
import { refusal } from '../../jobs/jira-faults';
import { openJobs, type OpenJobs } from '../../jobs/open-jobs';
import { withLogSpy } from '../../log-spy';

withLogSpy();
let jobs: OpenJobs;
beforeAll(async () => { jobs = await openJobs({ projects: ['A'], issues: ['A-1 todo'] }); });
afterAll(() => jobs.close());
afterEach(() => { jobs.platform.faults.jira = undefined; });

/** Right payloads of the calls that look at them before they look at who asks; the others are refused whatever they carry. */
const payloads: Readonly<Record<string, object>> = {
  saveSite: { version: 0, mayCreate: 'everyone', creatorGroupIds: [], defaults: [] },
  changeOwner: { programId: 'p-1', version: 1, accountId: 'x' },
  pullAgain: { projectId: '10000' },
  erasePerson: { accountId: 'x' },
  ...Object.fromEntries(['retryWork', 'saveBudgets', 'exportPage', 'stageRestore', 'previewRestore', 'confirmRestore', 'dropRestore'].map((call) => [call, everyCall[call]?.('') ?? {}])),
};

/** Asks the resolver of the admin page from an invocation that Jira itself would not have let happen. */
const askAs = (email: string, functionKey: string): Promise<Result<unknown>> => jobs.as(async () => {
  const { resolveAdmin } = await import('../../../src/resolvers/admin/admin');
  const accountId = jobs.site.userByEmail(email)?.accountId ?? '';
  const context = { accountId, cloudId: jobs.site.cloudId, siteUrl: 'http://127.0.0.1' };
  const request = { call: { functionKey, payload: payloads[functionKey] ?? {} }, context };
  return await resolveAdmin(request as never, { principal: { accountId } } as never) as Result<unknown>;
}, email);

const calls = async (): Promise<readonly string[]> => {
  const { resolveAdmin } = await import('../../../src/resolvers/admin/admin');
  return Object.keys(resolveAdmin.deeds);
};

it.each(['officer', 'lead', 'engineer', 'outsider'])('refuses every call to %s, who does not administer Jira', async (name) => {
  const all = await calls();
  expect(all.length).toBeGreaterThan(20);
  for (const call of all) {
    const answer = await askAs(`${name}@example.com`, call);
    // A program that is not there for somebody is said to be just that.
    expect([call, answer.ok ? 'ok' : answer.error.code]).toEqual([call, call === 'changeOwner' ? 'not-found' : 'not-allowed']);
  }
});

it('takes administering for every call, and for nothing less', async () => {
  const { resolveAdmin } = await import('../../../src/resolvers/admin/admin');
  expect(new Set(Object.values(resolveAdmin.deeds))).toEqual(new Set(['administer']));
});

it('answers administrators', async () => {
  expect(await askAs('admin@example.com', 'admin')).toMatchObject({ ok: true });
});

it('asks Jira anew at each call, and fails closed where it does not answer', async () => {
  let asked = 0;
  jobs.platform.faults.jira = (request) => { asked += request.url.includes('mypermissions') ? 1 : 0; return null; };
  await askAs('admin@example.com', 'listPrograms');
  await askAs('admin@example.com', 'listPrograms');
  expect(asked).toBe(2);
  jobs.platform.faults.jira = (request) => (request.url.includes('mypermissions') ? refusal(429, 60) : null);
  for (const call of ['admin', 'listPrograms', 'saveSite']) expect(await askAs('admin@example.com', call)).toMatchObject({ ok: false, error: { code: 'busy' } });
  jobs.platform.faults.jira = (request) => (request.url.includes('mypermissions') ? new Response('{"permissions":{}}') : null);
  expect(await askAs('admin@example.com', 'admin')).toMatchObject({ ok: false, error: { code: 'jira-unavailable' } });
});
