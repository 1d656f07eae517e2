import type { PullState } from '../../src/store/pull-state';
import { refusal } from './jira-faults';
import { openJobs, type OpenJobs } from './open-jobs';
import { shiftDate } from '../local-jira/forge/shifted-date';

let jobs: OpenJobs;
afterEach(() => jobs.close());

const state = (): Promise<PullState | null> => jobs.as(async () => (await import('../../src/store/pull-state')).readPullState(jobs.projectId('A')));

it('a pull that Jira asked to wait a quarter of an hour is left alone until then, and revived where its job is lost', async () => {
  jobs = await openJobs({ projects: ['A'], issues: ['A-1 todo'] });
  let searches = 0;
  jobs.platform.faults.jira = (request) => (request.url.includes('/search/jql') && ++searches > 0 ? refusal(429, 900) : null);
  await jobs.pullUntilIdle('A');
  const waiting = await state();
  const now = Date.now();
  expect([Math.round(((waiting?.dueAt ?? 0) - (waiting?.touchedAt ?? 0)) / 1000), searches]).toEqual([900, 1]);
  const reviveAt = async (minutes: number) => {
    const clock = shiftDate(now + minutes * 60_000);
    try {
      await jobs.as(async () => {
        await (await import('../../src/jobs/request-pull')).requestPull([jobs.projectId('A')]);
        await (await import('../../src/jobs/sweep-steps')).revivePulls([jobs.projectId('A')], Date.now());
      });
      await jobs.platform.idle(0);
    } finally {
      clock.restore();
    }
    return [(await state())?.run === waiting?.run, searches];
  };
  expect(await reviveAt(10)).toEqual([true, 1]);
  expect(await reviveAt(24)).toEqual([true, 2]);
});

it('a sweep goes on where it stopped, page by page', async () => {
  jobs = await openJobs({ projects: ['A'], issues: Array.from({ length: 130 }, (_, at) => `A-${at + 1} todo`) });
  await jobs.pull('A');
  const now = Date.now();
  const updated = (minutes: number): string => new Date(now - minutes * 60_000).toISOString().replace('Z', '+0000');
  for (const [at, issue] of [...jobs.site.issues()].entries()) jobs.site.put('issue', { ...issue, updated: updated(180 - at) });
  let searches = 0;
  jobs.platform.faults.jira = (request) => (request.url.includes('/search/jql') && ++searches > 1 ? refusal(400, null) : null);
  const reached: number[] = [];
  const compare = jobs.as(async () => {
    const { markChanged } = await import('../../src/jobs/sweep/changed');
    await markChanged([jobs.projectId('A')], now - 4 * 3_600_000, now, async (at) => { reached.push(at); });
  });
  await expect(compare).rejects.toThrow();
  expect(reached).toEqual([now - (180 - 99) * 60_000]);
});
