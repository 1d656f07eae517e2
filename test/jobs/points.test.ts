import { openJobs, type OpenJobs } from './open-jobs';
import { refusal } from './jira-faults';
import { withLogSpy } from '../log-spy';

const log = withLogSpy();

let jobs: OpenJobs;
afterEach(() => jobs.close());

const spent = (from = '2000') => jobs.as(async () => (await import('../../src/store/points')).readSpent(from));

const three = { projects: ['A'], issues: ['A-1 todo', 'A-2 doing', 'A-3 done'] };

describe('points spent', () => {
  it('are those one counts by hand of a pull', async () => {
    jobs = await openJobs(three);
    const calls: string[] = [];
    jobs.platform.faults.jira = (request, _, { functionKey }) => {
      if (functionKey === 'pull') calls.push(new URL(request.url).pathname.replace('/rest/api/3/', ''));
      return null;
    };
    await jobs.pull('A');
    const [hour] = await spent();
    // What each call is worth by Atlassian's table, the issues written out: 3, so few that open and done ones come in one page; none was changed since, so no changelog comes.
    const worth = (call: string): number => ({ 'search/jql': 0, 'changelog/bulkfetch': 0 }[call] ?? (/permission/.test(call) ? 2 : 1));
    const searches = calls.filter((call) => call === 'search/jql').length;
    const histories = calls.filter((call) => call === 'changelog/bulkfetch').length;
    const byHand = calls.reduce((sum, call) => sum + worth(call), 0) + (searches + 3) + (histories + 0);
    expect([searches, histories]).toEqual([1, 1]);
    expect((hour?.causes['pull'] ?? 0) + (hour?.causes['backfill'] ?? 0)).toBe(byHand);
    expect(hour?.causes['backfill']).toBe(1);
  });

  it('are put down to what caused them', async () => {
    jobs = await openJobs(three);
    await jobs.pull('A');
    const pulled = (await spent())[0]?.causes ?? {};
    await jobs.platform.runScheduled('sweep-schedule');
    const swept = (await spent())[0]?.causes ?? {};
    expect(swept).toMatchObject({ pull: pulled['pull'], backfill: pulled['backfill'], sweep: expect.any(Number) });
    expect(Object.keys(swept).filter((cause) => cause !== 'flags').sort()).toEqual(['backfill', 'pull', 'sweep']);
  });

  it('go with the cause inside another', async () => {
    jobs = await openJobs(three);
    const ask = (key: string) => import('../../src/jira/projects').then(({ projectsByKey }) => projectsByKey([key], 'app'));
    await jobs.as(async () => {
      const { accounted } = await import('../../src/jobs/accounted');
      const { because } = await import('../../src/jira/points');
      await accounted('sweep', async () => {
        await ask('A');
        await because('flags', async () => { await ask('A'); await ask('A'); });
        await ask('A');
      });
    });
    expect((await spent()).map(({ causes }) => causes)).toEqual([{ sweep: 2, flags: 2 }]);
  });

  it('do not count what Jira refuses with 429, and count what fails otherwise', async () => {
    jobs = await openJobs(three);
    const answers = [refusal(429, 1), refusal(503, null), null];
    jobs.platform.faults.jira = () => answers.shift() ?? null;
    await jobs.as(async () => {
      const { accounted } = await import('../../src/jobs/accounted');
      const { projectsByKey } = await import('../../src/jira/projects');
      await accounted('admin', () => projectsByKey(['A'], 'app'));
    });
    expect((await spent()).map(({ causes }) => causes)).toEqual([{ admin: 2 }]);
  });

  it('stay apart by site', async () => {
    jobs = await openJobs(three);
    await jobs.pull('A');
    const other = await openJobs({ projects: ['B'], issues: [] });
    try {
      await other.as(async () => {
        const { accounted } = await import('../../src/jobs/accounted');
        await accounted('pull', async () => undefined);
        expect(await (await import('../../src/store/points')).readSpent('2000')).toEqual([]);
      });
    } finally { other.close(); }
  });

  it('of several processes are summed, and an hour that is over a week ago is forgotten by the sweep', async () => {
    jobs = await openJobs(three);
    const now = Date.now();
    const { hourOf } = await import('../../src/jira/points');
    const [recent, old] = [hourOf(now - 3_600_000), hourOf(now - 8 * 86_400_000)];
    await jobs.as(async () => {
      const { writeSpent } = await import('../../src/store/points');
      await writeSpent(recent, 'p-1', { pull: 3 });
      await writeSpent(recent, 'p-1', { pull: 5, pages: 1 });
      await writeSpent(recent, 'p-2', { pull: 2 });
      await writeSpent(old, 'p-1', { pull: 9 });
    });
    expect((await spent(recent)).find(({ hour }) => hour === recent)).toEqual({ hour: recent, causes: { pull: 7, pages: 1 } });
    expect((await spent(hourOf(now - 9 * 86_400_000))).map(({ hour }) => hour)).toContain(old);
    await jobs.platform.runScheduled('sweep-schedule');
    expect((await spent(hourOf(now - 9 * 86_400_000))).map(({ hour }) => hour)).not.toContain(old);
    expect((await spent(recent)).map(({ hour }) => hour)).toContain(recent);
  });

  it('never fail the work where they cannot be stored, and are stored the next time', async () => {
    jobs = await openJobs(three);
    const work = () => jobs.as(async () => {
      const { accounted } = await import('../../src/jobs/accounted');
      const { projectsByKey } = await import('../../src/jira/projects');
      return accounted('admin', () => projectsByKey(['A'], 'app'));
    });
    jobs.platform.faults.storage = (path) => (path.endsWith('/set') ? 'fail-before' : null);
    expect(await work()).toHaveLength(1);
    jobs.platform.faults.storage = undefined;
    expect(await spent()).toEqual([]);
    await work();
    expect((await spent()).map(({ causes }) => causes)).toEqual([{ admin: 2 }]);
    expect(log()).toHaveBeenCalledTimes(1);
  });
});
