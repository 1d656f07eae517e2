import { anyNote } from '../store/any-note';
import { deleteIssue } from '../local-jira/site/issue-edits';
import { shiftDate } from '../local-jira/forge/shifted-date';
import { oldest } from './jira-faults';
import { openJobs, type OpenJobs } from './open-jobs';

let jobs: OpenJobs;
afterEach(() => jobs.close());

const LARGE = 4_300;

const lines = (project: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${project}-${at + 1} ${at % 3 === 0 ? 'done' : 'todo'}`);

const large = () => openJobs({ projects: ['A', 'B'], issues: [...lines('A', LARGE), ...lines('B', 30)] });

const keys = async (project: string): Promise<readonly string[]> => (await jobs.snapshot(project)).map(({ key }) => key);

const state = () => jobs.as(async () => (await import('../../src/store/pull-state')).readPullState(jobs.projectId('A')));

/** What is asked of Jira in searches of issues, one line a page. */
const pages = (): readonly string[] => asked;
let asked: string[] = [];
const listen = (answer: (jql: string, page: number) => Response | null = () => null): void => {
  asked = [];
  jobs.platform.faults.jira = async (request) => {
    const { jql } = await oldest(request);
    if (jql === null || !jql.includes('project = ')) return null;
    asked.push(jql);
    return answer(jql, asked.length);
  };
};

const hourly = (pull: number) => jobs.as(async () => {
  const { getSiteConfig, saveSiteConfig } = await import('../../src/store/site-config');
  const config = await getSiteConfig();
  await saveSiteConfig({ ...config, pointBudgets: { pull } }, config.version, anyNote('site-changed'));
});

const spent = () => jobs.as(async () => (await import('../../src/store/points')).readSpent('2000'));

describe('a large project', () => {
  it('is read in ranges by several slots, open issues of all projects first, each issue once', async () => {
    jobs = await large();
    listen();
    await jobs.pull('A', 'B');
    expect(await keys('A')).toHaveLength(LARGE);
    expect(await state()).toMatchObject({ phase: 'complete', done: LARGE, total: LARGE, message: null });
    expect(new Set((await state())?.ranges.map(({ slot }) => slot)).size).toBe(3);
    // A page more for each range and phase than there are full ones, and two for the ends of the keys.
    expect(pages().length).toBeLessThanOrEqual(Math.ceil(LARGE / 100) + 3 * 2 + 1 + 2);
    const [hour] = await spent();
    expect((hour?.causes['pull'] ?? 0) / (LARGE + 30)).toBeLessThan(1.03);
  });

  it('loses no issue where the one at a boundary is deleted meanwhile', async () => {
    jobs = await large();
    jobs.platform.faults.trigger = () => 'lose';
    let boundaries: readonly string[] = [];
    listen((jql) => {
      const found = [...jql.matchAll(/key <= "(A-\d+)"/g)].map(([, key]) => key ?? '');
      if (boundaries.length === 0 && found.length > 0) {
        boundaries = found;
        for (const key of boundaries) deleteIssue(jobs.site, null, String(jobs.id(key)));
      }
      return null;
    });
    await jobs.pull('A');
    expect(boundaries.length).toBeGreaterThan(0);
    expect(await keys('A')).toEqual(lines('A', LARGE).map((line) => line.split(' ')[0]).filter((key) => !boundaries.includes(key ?? '')));
  });

  it.each([110])('comes to its end though jobs are killed at every %ith call', async (every) => {
    jobs = await large();
    let calls = 0;
    let kills = 0;
    jobs.platform.faults.kill = (_, { functionKey }) => (functionKey === 'pull' && ++calls % every === 0 && ++kills <= 12 ? (kills % 2 === 0 ? 'before' : 'after') : null);
    await jobs.pull('A', 'B');
    await jobs.as(async () => (await import('../../src/jobs/sweep-steps')).revivePulls([jobs.projectId('A'), jobs.projectId('B')], Date.now() + 3_600_000));
    await jobs.platform.drain();
    expect(kills).toBeGreaterThan(0);
    expect(await keys('A')).toHaveLength(LARGE);
    expect(await keys('B')).toHaveLength(30);
  });
});

describe('the points of an hour', () => {
  it('are never more than the budget, and the pull goes on in the next hour by itself', async () => {
    const clock = shiftDate(Date.parse('2026-11-23T10:05:00Z'));
    try {
      jobs = await openJobs({ projects: ['A', 'B'], issues: [...lines('A', 700), ...lines('B', 150)] });
      await hourly(400);
      await jobs.pullUntilIdle('A', 'B');
      for (let hour = 0; hour < 5 && (await state())?.phase !== 'complete'; hour++) {
        clock.advance(3_600_000);
        // A push makes the platform look at what is due by the new time.
        await jobs.as(async () => (await import('../../src/jobs/wake-slots')).wakeSlots([0, 1]));
        await jobs.platform.idle(5);
      }
      expect(await state()).toMatchObject({ phase: 'complete', done: 700 });
      const hours = (await spent()).map(({ causes }) => (causes['pull'] ?? 0) + (causes['backfill'] ?? 0));
      expect(Math.max(...hours)).toBeLessThanOrEqual(400);
      expect(hours.filter((points) => points > 0).length).toBeGreaterThanOrEqual(2);
    } finally {
      clock.restore();
    }
  });

  it('say when the pull goes on where they are used up', async () => {
    const clock = shiftDate(Date.parse('2026-11-23T10:05:00Z'));
    try {
      jobs = await openJobs({ projects: ['A'], issues: lines('A', 700) });
      await hourly(250);
      await jobs.pullUntilIdle('A');
      clock.advance(60_000);
      const told = await jobs.as(async () => {
        const { readPullLimits, withOutlook } = await import('../../src/jobs/pull-outlook');
        const { progressOf } = await import('../../src/jobs/pull-progress');
        const { readPullStates } = await import('../../src/store/pull-state');
        const states = await readPullStates([jobs.projectId('A')]);
        return withOutlook(progressOf([...states.keys()], states), states.values(), await readPullLimits(states.values()), Date.now());
      });
      expect(told).toMatchObject({ phase: 'open-issues', goesOnAt: '2026-11-23T11:00:00.000Z', message: expect.stringContaining('used up') });
      expect(told.remainingSeconds).toBeGreaterThan(54 * 60);
    } finally {
      clock.restore();
    }
  });
});

describe('a quota that Jira says is used up', () => {
  it('stops every job of every slot until Jira\'s time is over', async () => {
    const clock = shiftDate(Date.parse('2026-11-23T10:05:00Z'));
    try {
      jobs = await openJobs({ projects: ['A', 'B'], issues: [...lines('A', 350), ...lines('B', 350)] });
      listen((_, page) => (page === 2 ? new Response('{}', { status: 429, headers: { 'Retry-After': '600', 'RateLimit-Reason': 'jira-quota-tenant-based' } }) : null));
      await jobs.pullUntilIdle('A', 'B');
      const before = pages().length;
      // Two slots read: when one of them is told to wait, the other has at most one page on its way.
      expect(before).toBeLessThanOrEqual(2 + 1);
      await jobs.platform.runScheduled('sweep-schedule');
      await jobs.platform.idle(0);
      expect(pages().length).toBe(before);
      clock.advance(601_000);
      await jobs.platform.runScheduled('sweep-schedule');
      await jobs.platform.idle(5);
      expect([(await keys('A')).length, (await keys('B')).length]).toEqual([350, 350]);
    } finally {
      clock.restore();
    }
  });
});
