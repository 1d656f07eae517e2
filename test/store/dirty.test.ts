import { openJobs, type OpenJobs } from '../jobs/open-jobs';

let jobs: OpenJobs;
afterEach(() => jobs.close());

const dirty = () => import('../../src/store/dirty');

const ids = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

describe('marks of issues that may have changed', () => {
  it('of a bulk edit are few writes, and all of them are taken', async () => {
    jobs = await openJobs({ projects: ['A'] });
    const before = jobs.platform.meter().storage.written;
    await jobs.as(async () => (await dirty()).markDirty(ids(1, 30_000)));
    expect(jobs.platform.meter().storage.written - before).toBeLessThan(100);
    const taken = await jobs.as(async () => {
      const { anyDirty, doneWith, takeDirty } = await dirty();
      const all = new Set<number>();
      for (let some = await takeDirty(); some !== null; some = await takeDirty()) {
        for (const id of some.ids) all.add(id);
        await doneWith(some);
      }
      return { all, left: await anyDirty() };
    });
    expect([taken.all.size, taken.left]).toEqual([30_000, false]);
  });

  it('that were put back come behind others, so that what always fails holds nothing up', async () => {
    jobs = await openJobs({ projects: ['A'] });
    const order = await jobs.as(async () => {
      const { giveBack, markDirty, takeDirty } = await dirty();
      await markDirty(ids(1, 1_000));
      const failing = await takeDirty();
      await markDirty(ids(5_000, 3));
      if (failing !== null) await giveBack(failing);
      return [(await takeDirty())?.ids, (await takeDirty())?.ids.length, await takeDirty()];
    });
    expect(order).toEqual([ids(5_000, 3), 1_000, null]);
  });

  it('taken twice at once are deleted without complaint', async () => {
    jobs = await openJobs({ projects: ['A'] });
    const taken = await jobs.as(async () => {
      const { markDirty, takeDirty } = await dirty();
      await markDirty([1, 2, 3]);
      return Promise.all([takeDirty(), takeDirty()]);
    });
    expect(taken.map((one) => one?.ids.length)).toContain(3);
  });
});
