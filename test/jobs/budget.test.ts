import type { Budgeted } from '../../src/store/budget';
import { anyNote } from '../store/any-note';
import { shiftDate, type ShiftedClock } from '../local-jira/forge/shifted-date';
import { openJobs, type OpenJobs } from './open-jobs';

let jobs: OpenJobs;
let clock: ShiftedClock;
beforeEach(async () => {
  clock = shiftDate(Date.parse('2026-11-23T14:10:00Z'));
  jobs = await openJobs({ projects: ['A'] });
});
afterEach(() => {
  jobs.close();
  clock.restore();
});

const reserve = (cause: Budgeted, wanted: number) => jobs.as(async () => (await import('../../src/jobs/budget')).reserve(cause, wanted));
const hourly = (cause: Budgeted, points: number) => jobs.as(async () => {
  const { getSiteConfig, saveSiteConfig } = await import('../../src/store/site-config');
  const config = await getSiteConfig();
  await saveSiteConfig({ ...config, pointBudgets: { ...config.pointBudgets, [cause]: points } }, config.version, anyNote('site-changed'));
});

describe('points set aside', () => {
  it('are granted up to the hour\'s budget, and again in the next hour', async () => {
    const [first, second, third] = [await reserve('pull', 14_000), await reserve('pull', 2_000), await reserve('pull', 1)];
    expect([first.granted, second.granted, third.granted]).toEqual([14_000, 1_000, 0]);
    expect(new Date(third.nextAt).toISOString()).toBe('2026-11-23T15:00:00.000Z');
    expect((await reserve('sweep', 5_000)).granted).toBe(2_000);
    clock.advance(51 * 60_000);
    expect((await reserve('pull', 14_500)).granted).toBe(14_500);
  });

  it('are there again where they were not spent, but not in an hour that is over', async () => {
    const first = await reserve('flags', 5_000);
    await jobs.as(() => first.giveBack(1_200));
    const second = await reserve('flags', 9_999);
    expect(second.granted).toBe(1_200);
    clock.advance(51 * 60_000);
    expect((await reserve('flags', 4_000)).granted).toBe(4_000);
    await jobs.as(() => second.giveBack(1_200));
    expect((await reserve('flags', 4_000)).granted).toBe(1_000);
  });

  it('are never more than the budget, however many ask at once', async () => {
    await hourly('events', 1_000);
    const granted = await jobs.as(async () => {
      const budget = await import('../../src/jobs/budget');
      return Promise.all(Array.from({ length: 9 }, (_, at) => budget.reserve('events', 100 + 10 * at)));
    });
    expect(granted.reduce((sum, one) => sum + one.granted, 0)).toBe(1_000);
    const [, events] = await jobs.as(async () => (await import('../../src/jobs/budget')).budgets());
    expect(events).toEqual({ cause: 'events', hourly: 1_000, reserved: 1_000 });
  });

  it('are not granted so late in an hour that they would be spent in the next', async () => {
    clock.advance(50 * 60_000 - 5_000);
    const late = await reserve('pull', 100);
    expect([late.granted, new Date(late.nextAt).toISOString()]).toEqual([0, '2026-11-23T15:00:00.000Z']);
  });
});
