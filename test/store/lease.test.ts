import type * as Leases from '../../src/store/lease';
import { openJobs, type OpenJobs } from '../jobs/open-jobs';

let jobs: OpenJobs;
beforeEach(async () => { jobs = await openJobs({ projects: ['A'] }); });
afterEach(() => jobs.close());

const run = <T>(work: (leases: typeof Leases) => Promise<T>): Promise<T> => jobs.as(async () => work(await import('../../src/store/lease')));
const take = (now: number) => run(({ takeLease }) => takeLease('view', now, 100));
const giveBack = (lease: Leases.Lease | null) => run(async ({ giveBackLease }) => lease !== null && await giveBackLease(lease).then(() => true, () => false));

test('one of two has a lease, until it is given back or its time is over', async () => {
  const both = await run(({ takeLease }) => Promise.all([takeLease('view', 0, 100), takeLease('view', 0, 100)]));
  const [mine] = both.filter((lease) => lease !== null);
  expect(both.filter((lease) => lease === null)).toHaveLength(1);
  expect(await take(99)).toBeNull();
  expect(await giveBack(mine ?? null)).toBe(true);
  expect(await take(99)).not.toBeNull();
  expect([await take(198), await take(199) !== null]).toEqual([null, true]);
});

test('who comes back too late takes it from nobody: not from the next, nor from who took it after them', async () => {
  const slow = await take(0);
  const next = await take(100);
  expect(await giveBack(slow)).toBe(false);
  expect(await take(150)).toBeNull();
  expect(await giveBack(next)).toBe(true);
  // Its versions begin anew.
  expect(await take(150)).not.toBeNull();
  expect(await giveBack(slow)).toBe(false);
  expect(await take(160)).toBeNull();
});
