import { openJobs, type OpenJobs } from './open-jobs';
import { oldest, refusal, searches } from './jira-faults';
import { deleteIssue } from '../local-jira/site/issue-edits';
import { shiftDate } from '../local-jira/forge/shifted-date';

let jobs: OpenJobs;
afterEach(() => jobs.close());

const many = (count: number, words: (number: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => `A-${at + 1} ${words(at + 1)}`);

const keys = async (project: string): Promise<readonly string[]> => (await jobs.snapshot(project)).map((issue) => issue.key);

const progress = (key: string) => jobs.as(async () => {
  const { progressOf } = await import('../../src/jobs/pull-progress');
  const { readPullStates } = await import('../../src/store/pull-state');
  const ids = [jobs.projectId(key)];
  return progressOf(ids, await readPullStates(ids));
});

describe('a pull', () => {
  it('brings in the issues of a project as Jira tells them', async () => {
    jobs = await openJobs({
      projects: ['A', 'B'],
      issues: ['A-1 doing due 2026-12-01 story-points 3: First', 'A-2 done', 'A-3 todo parent A-1 flagged', 'B-1 todo'],
      links: ['A-1 blocks A-3', 'A-2 is blocked by B-1'],
    });
    await jobs.pull('A');
    const issues = await jobs.snapshot('A');
    expect(issues.map((issue) => issue.key)).toEqual(['A-1', 'A-2', 'A-3']);
    expect(issues[0]).toMatchObject({ status: { category: 'doing' }, due: 20788, points: 3, historyKnown: true, links: [{ otherKey: 'A-3', side: 'outward' }] });
    expect(issues[2]).toMatchObject({ parentKey: 'A-1', parentId: issues[0]?.id, flagged: true, links: [{ otherKey: 'A-1', side: 'inward' }] });
    expect(issues[1]?.links[0]).toMatchObject({ otherKey: 'B-1', side: 'inward', otherStatus: { category: 'todo' } });
    expect(await progress('A')).toEqual({ phase: 'complete', done: 3, total: 3, projectsDone: 1, projects: 1, message: null, remainingSeconds: null, goesOnAt: null });
  });

  it('of a project without issues is complete at once', async () => {
    jobs = await openJobs({ projects: ['A'] });
    await jobs.pull('A');
    expect(await progress('A')).toMatchObject({ phase: 'complete', done: 0, total: 0, projectsDone: 1 });
  });

  it('shows open issues before it has read the done ones', async () => {
    jobs = await openJobs({ projects: ['A'], issues: many(120, (number) => (number % 2 === 0 ? 'done' : 'todo')) });
    jobs.platform.faults.jira = async (request) => (/statusCategory = Done/.test(await request.clone().text()) ? refusal(429, 60) : null);
    await jobs.pullUntilIdle('A');
    expect(await keys('A')).toHaveLength(60);
    expect((await jobs.snapshot('A')).every((issue) => issue.status.category === 'todo')).toBe(true);
  });

  it('waits as long as Jira asks, says so, and goes on by itself without reading twice', async () => {
    jobs = await openJobs({ projects: ['A'], issues: many(450, () => 'todo') });
    const seen = searches();
    let refused = false;
    jobs.platform.faults.jira = async (request) => {
      const page = await seen.note(request);
      if (page !== 3 || refused) return null;
      refused = true;
      return refusal(429, 30);
    };
    await jobs.pullUntilIdle('A');
    expect(await progress('A')).toMatchObject({ phase: 'open-issues', done: 200, message: 'Jira asks to wait 30 s; the pull goes on by itself.' });
    await jobs.platform.drain();
    expect(await keys('A')).toHaveLength(450);
    expect(await progress('A')).toMatchObject({ phase: 'complete', message: null });
  });

  it('outlasts more refusals than the queue has retries', async () => {
    jobs = await openJobs({ projects: ['A'], issues: many(5, () => 'todo') });
    let left = 12;
    jobs.platform.faults.jira = (request) => (request.url.includes('/search/jql') && left-- > 0 ? refusal(429, 60) : null);
    await jobs.pull('A');
    expect(await keys('A')).toHaveLength(5);
  });

  it('loses nothing to errors of the server in the middle', async () => {
    jobs = await openJobs({ projects: ['A'], issues: many(250, (number) => (number % 3 === 0 ? 'done' : 'doing')) });
    let call = 0;
    jobs.platform.faults.jira = () => (++call % 4 === 0 ? refusal(503, null) : null);
    await jobs.pull('A');
    expect(await keys('A')).toHaveLength(250);
  });

  it('goes on behind the last issue when its page token goes stale', async () => {
    jobs = await openJobs({ projects: ['A'], issues: many(350, () => 'todo') });
    const read: string[] = [];
    jobs.platform.faults.jira = async (request) => {
      const { token, jql } = await oldest(request);
      if (jql !== null) read.push(jql);
      return token !== null ? refusal(400, null) : null;
    };
    await jobs.pull('A');
    expect(await keys('A')).toHaveLength(350);
    expect(read.filter((jql) => jql.includes('key > "A-100"')).length).toBeGreaterThan(0);
    expect(read.filter((jql) => jql.includes('!= Done') && !jql.includes('key >') ).length).toBeLessThanOrEqual(2 + 1);
  });

  it('goes on even where the issue it stopped at is gone', async () => {
    jobs = await openJobs({ projects: ['A'], issues: many(350, () => 'todo') });
    jobs.platform.faults.trigger = () => 'lose';
    let stale = false;
    jobs.platform.faults.jira = async (request) => {
      const { token } = await oldest(request);
      if (token === null || stale) return null;
      stale = true;
      deleteIssue(jobs.site, null, String(jobs.id('A-100')));
      return refusal(400, null);
    };
    await jobs.pull('A');
    const expected = many(350, () => '').map((line) => line.trim());
    expect([...await keys('A')].filter((key) => key !== 'A-100')).toEqual(expected.filter((key) => key !== 'A-100'));
  });

  it.each([3, 8, 15, 22, 30, 41])('comes to its end though a job is killed at call %i', async (at) => {
    jobs = await openJobs({ projects: ['A'], issues: many(230, (number) => (number % 2 === 0 ? 'done' : 'todo')) });
    let calls = 0;
    jobs.platform.faults.kill = (_, invocation) => {
      if (invocation.functionKey !== 'pull') return null;
      calls += 1;
      return calls === at ? 'before' : calls === at + 7 ? 'after' : null;
    };
    await jobs.pull('A');
    expect(await keys('A')).toHaveLength(230);
    expect(await progress('A')).toMatchObject({ phase: 'complete' });
  });

  it('gives the same snapshot when every job is delivered twice', async () => {
    jobs = await openJobs({ projects: ['A'], issues: many(130, (number) => (number % 2 === 0 ? 'done' : 'todo')), links: ['A-1 blocks A-2'] });
    jobs.platform.faults.delivery = () => 'double';
    await jobs.pull('A');
    expect(await keys('A')).toHaveLength(130);
    expect(await progress('A')).toMatchObject({ phase: 'complete', done: 130 });
  });

  it('says that a project is gone, keeps nothing of it, and takes it up again when it is back', async () => {
    jobs = await openJobs({ projects: ['A'], issues: ['A-1 todo'] });
    await jobs.pull('A');
    await jobs.as(async () => {
      const [{ createProgram }, { anyNote }, { anySettings }] = [await import('../../src/store/programs'), await import('../store/any-note'), await import('../store/any-settings')];
      await createProgram({ name: 'P', ownerId: 'x', visibility: 'draft', everyone: 'contributor', grants: [], archivedAt: null, settings: anySettings([]), projectIds: [jobs.projectId('A')] }, 'p', anyNote('program-created'));
    });
    jobs.site.denyApp(String(jobs.projectId('A')));
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.drain();
    expect(await keys('A')).toEqual([]);
    const { phase, message } = await progress('A');
    expect(phase).toBe('failed');
    expect(message).toMatch(/does not exist any more, or the app may not see it/);
    jobs.site.allowApp(String(jobs.projectId('A')));
    const clock = shiftDate(Date.now() + 11 * 60_000);
    try {
      await jobs.platform.runScheduled('sweep-schedule');
      await jobs.platform.drain();
      expect(await keys('A')).toEqual(['A-1']);
    } finally {
      clock.restore();
    }
  });
});
