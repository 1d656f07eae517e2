import type { Local } from '../local-jira/forge/harness';
import { refusal } from '../jobs/jira-faults';
import { ask, create, makeProgram, officer, openTiny, refused, users, valueIn } from './program-site';
import { withLogSpy } from '../log-spy';

let local: Local;
const log = withLogSpy();
afterEach(() => local.close());

const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `A-${at + 1} ${at % 3 === 0 ? 'done' : 'todo'}`);

/** Trouble at one page of issues (from 1), so many times. */
const troubleAt = (page: number, times: number, trouble: () => Response): void => {
  let pages = 0;
  let left = times;
  local.platform.faults.jira = (request) => {
    if (!request.url.includes('/search/jql')) return null;
    pages += 1;
    return pages >= page && left-- > 0 ? trouble() : null;
  };
};

const wholeAtLast = async (programId: string, count: number): Promise<void> => {
  await local.platform.drain();
  const view = await ask(local).overview(programId);
  expect(view).toMatchObject({ fresh: { issues: count }, pull: { phase: 'complete', done: count, total: count, message: null } });
  expect(view.progress[0]?.delivered).toBe(Math.ceil(count / 3));
};

describe('in the middle of a pull', () => {
  it('429 with Retry-After: the pull waits as long, says so with its count, and loses nothing', async () => {
    local = await openTiny({ projects: ['A'], issues: many(450) });
    troubleAt(3, 1, () => refusal(429, 30));
    const programId = await create(local, { projectKeys: ['A'] });
    await local.platform.idle(5);
    const view = await ask(local).overview(programId);
    expect(view.pull).toMatchObject({ phase: 'open-issues', done: 200, total: 450, message: 'Jira asks to wait 30 s; the pull goes on by itself.' });
    expect(view.fresh.issues).toBe(200);
    expect(view.tiles.map(({ partial }) => partial)).toEqual(view.tiles.map(() => 'still being read from Jira'));
    await wholeAtLast(programId, 450);
  });

  it.each([[503, 2], [500, 9], [429, 7]] as const)('%i, %i times in a row, loses nothing', async (status, times) => {
    local = await openTiny({ projects: ['A'], issues: many(250) });
    troubleAt(2, times, () => (status === 500 ? new Response('<html>oops', { status }) : refusal(status, status === 429 ? 40 : null)));
    await wholeAtLast(await create(local, { projectKeys: ['A'] }), 250);
  });

  it('a connection that breaks, and half a body, lose nothing', async () => {
    local = await openTiny({ projects: ['A'], issues: many(250) });
    let calls = 0;
    local.platform.faults.jira = (request) => (request.url.includes('/search/jql') && ++calls % 3 === 2 ? 'lost' : null);
    const programId = await create(local, { projectKeys: ['A'] });
    await wholeAtLast(programId, 250);
  });

  it('a page token gone stale goes on behind what was read, once only each', async () => {
    local = await openTiny({ projects: ['A'], issues: many(350) });
    let stale = 0;
    local.platform.faults.jira = async (request) => {
      if (!request.url.includes('/search/jql')) return null;
      const { nextPageToken } = await request.clone().json() as { nextPageToken?: string };
      return nextPageToken !== undefined && stale++ % 2 === 0 ? refusal(400, null) : null;
    };
    await wholeAtLast(await create(local, { projectKeys: ['A'] }), 350);
    expect(stale).toBeGreaterThan(0);
  });

  it('an answer that is none, for good: what was read stays, and the page says that reading failed', async () => {
    local = await openTiny({ projects: ['A'], issues: many(250) });
    troubleAt(2, Number.POSITIVE_INFINITY, () => new Response('{"issues": [{"id": {}}]}', { headers: { 'Content-Type': 'application/json' } }));
    const programId = await create(local, { projectKeys: ['A'] });
    await local.platform.drain();
    const view = await ask(local).overview(programId);
    expect(view.pull).toMatchObject({ phase: 'failed', done: 100, total: null, message: expect.stringContaining('What was read before is kept') });
    local.platform.faults.jira = undefined;
    await local.invoke(officer, 'flagship-global', 'retryPull', { programId });
    await wholeAtLast(programId, 250);
  });
});

describe('a check of what the viewer may see that fails', () => {
  const broken: readonly (readonly [string, () => Response | 'lost', string])[] = [
    ['500', () => new Response('oops', { status: 500 }), 'jira-unavailable'],
    ['503', () => refusal(503, null), 'jira-unavailable'],
    ['429', () => refusal(429, 60), 'busy'],
    ['403', () => new Response('{}', { status: 403 }), 'not-allowed'],
    ['400', () => refusal(400, null), 'jira-unavailable'],
    ['no connection', () => 'lost', 'jira-unavailable'],
    ['an empty body', () => new Response('', { status: 200 }), 'jira-unavailable'],
    ['another shape', () => new Response('{"projectPermissions": {}}', { status: 200 }), 'jira-unavailable'],
  ];

  it.each(broken)('shows nothing at all: %s', async (_, answer, code) => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo: Secret', 'A-2 doing'], links: ['A-1 blocks A-2'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    local.clock?.advance(61_000);
    local.platform.faults.jira = (request) => (request.url.includes('/permissions/check') ? answer() : null);
    const config = { programId, measures: ['waiting', 'cycles'], waiting: 5, refreshMinutes: 15 };
    const answers = await Promise.all([
      local.invoke(officer, 'flagship-global', 'overview', { programId }),
      local.invoke(officer, 'flagship-global', 'evidence', { programId, measure: 'waiting' }),
      local.invoke(officer, 'flagship-global', 'pullProgress', { programId }),
      local.invoke(officer, 'flagship-global', 'listPrograms', {}),
      local.invoke(officer, 'flagship-gadget', 'gadget', { config }),
      local.invoke(officer, 'flagship-issue', 'issueContext', {}, { issueKey: 'A-2' }),
    ]);
    for (const one of answers) expect([refused<unknown>(one).code, JSON.stringify(one).match(/Secret|A-1|value/)]).toEqual([code, null]);
  });

  it('shows nothing although an older answer was remembered, where a fresh one is needed', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo', 'A-2 doing'], links: ['A-1 blocks A-2'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    await ask(local).overview(programId);
    local.platform.faults.jira = (request) => (request.url.includes('/permissions/check') ? new Response('', { status: 500 }) : null);
    expect(refused(await local.invoke(officer, 'flagship-global', 'evidence', { programId, measure: 'waiting' })).code).toBe('jira-unavailable');
    expect(refused(await local.invoke(officer, 'flagship-global', 'overview', { programId })).code).toBe('jira-unavailable');
    local.platform.faults.jira = undefined;
    expect(valueIn(await ask(local).overview(programId), 'waiting')).toBe(1);
  });

  it('in one of several parts shows none of the others', async () => {
    local = await openTiny({ projects: [{ key: 'A', browse: [{ type: 'reporter' }] }], issues: Array.from({ length: 1_200 }, (_, at) => `A-${at + 1} todo`) });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    local.clock?.advance(61_000);
    let checks = 0;
    local.platform.faults.jira = (request) => (request.url.includes('/permissions/check') && ++checks > 1 ? new Response('', { status: 500 }) : null);
    expect(refused(await local.invoke(officer, 'flagship-global', 'overview', { programId })).code).toBe('jira-unavailable');
  });

  it('without consent, asks for it, and shows nothing before', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] }, { requireConsent: true });
    for (const email of users) {
      const answer = await local.invoke(email, 'flagship-global', 'findProjects', { query: '' });
      expect(refused(answer).code).toBe('consent-needed');
    }
  });

  it('never shows the inside of an error', async () => {
    local = await openTiny({ projects: ['A'], issues: ['A-1 todo'] });
    const programId = await makeProgram(local, { projectKeys: ['A'] });
    local.platform.faults.storage = () => 'fail-before';
    const problem = refused(await local.invoke(officer, 'flagship-global', 'overview', { programId }));
    expect(problem).toEqual({ code: 'unexpected', message: expect.any(String), detail: { reference: expect.stringMatching(/^[0-9a-f]{8}$/) } });
    expect(JSON.stringify(problem)).not.toMatch(/storage|kvs|\.ts|INTERNAL|at /);
    const [line] = log().mock.calls.at(-1) ?? [];
    expect(line).toContain(problem.detail?.reference);
  });
});
