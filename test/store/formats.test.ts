import { FORMAT, NewerFormat } from '../../src/store/container';
import type { Pointer, StoredPointer } from '../../src/store/pointer';
import { openJobs, type OpenJobs } from '../jobs/open-jobs';

let jobs: OpenJobs;
beforeEach(async () => {
  jobs = await openJobs({ projects: ['A', 'B'], issues: ['A-1 todo', 'A-2 done', 'B-1 todo'] });
  await jobs.pull('A', 'B');
});
afterEach(() => jobs.close());

const stored = (): Promise<StoredPointer | null> => jobs.as(async () => (await import('../../src/store/pointer')).readAnyPointer(jobs.projectId('A')));

/** As another version of the app would have left it. */
const rewrite = (change: (pointer: Pointer) => object): Promise<void> => jobs.as(async () => {
  const { kvs } = await import('@forge/kvs');
  const { POINTER_ENTITY, pointerKey } = await import('../../src/store/pointer');
  const { touchData } = await import('../../src/store/data-version');
  const before = await kvs.entity<StoredPointer>(POINTER_ENTITY).get(pointerKey(jobs.projectId('A')));
  if (before === undefined) throw new Error('no snapshot');
  await kvs.entity(POINTER_ENTITY).set(pointerKey(jobs.projectId('A')), { ...before, token: 'theirs', pointer: change(before.pointer) });
  await touchData();
});

/** Writes another format into the head of the first piece of facts. */
const restamp = (format: number): Promise<void> => jobs.as(async () => {
  const { kvs } = await import('@forge/kvs');
  const { readAnyPointer } = await import('../../src/store/pointer');
  const key = `blob:${(await readAnyPointer(jobs.projectId('A')))?.pointer.segments[0]?.facts.id}:0`;
  const piece = Buffer.from(String(await kvs.get(key)), 'base64');
  piece[2] = format;
  await kvs.set(key, piece.toString('base64'));
  await rewriteToken();
});

/** So that nothing of it is remembered. */
const rewriteToken = async (): Promise<void> => {
  const { kvs } = await import('@forge/kvs');
  const { POINTER_ENTITY, pointerKey } = await import('../../src/store/pointer');
  const before = await kvs.entity<StoredPointer>(POINTER_ENTITY).get(pointerKey(jobs.projectId('A')));
  const [segment, ...others] = before?.pointer.segments ?? [];
  const renamed = { ...segment, facts: { ...segment?.facts, id: `again-${segment?.facts.id}` } };
  await kvs.set(`blob:again-${segment?.facts.id}:0`, await kvs.get(`blob:${segment?.facts.id}:0`));
  await kvs.entity(POINTER_ENTITY).set(pointerKey(jobs.projectId('A')), { ...before, token: 'theirs', pointer: { ...before?.pointer, segments: [renamed, ...others] } });
  await (await import('../../src/store/data-version')).touchData();
};

const load = () => jobs.as(async () => (await import('../../src/jobs/load-or-request')).loadOrRequest(jobs.site.cloudId, [jobs.projectId('A'), jobs.projectId('B')]));
const pullAgain = async () => {
  await jobs.as(async () => (await import('../../src/jobs/request-pull')).requestPull([jobs.projectId('A')], true));
  await jobs.platform.drain();
};
const keys = async (): Promise<readonly string[]> => (await jobs.snapshot('A')).map(({ key }) => key);

describe('two versions of the app side by side', () => {
  it.each(['pointer', 'piece'])('what the newer one wrote is left alone by every job of the older (%s)', async (what) => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    if (what === 'pointer') await rewrite((pointer) => ({ ...pointer, format: FORMAT + 1, shape: 'another' }));
    else await restamp(FORMAT + 1);
    const theirs = await stored();
    await expect(load()).rejects.toThrow(NewerFormat);
    await pullAgain();
    await jobs.as(async () => {
      const { updateSnapshot } = await import('../../src/store/update-snapshot');
      await expect(updateSnapshot(jobs.site.cloudId, jobs.projectId('A'), { remove: new Set([1]) })).rejects.toThrow(NewerFormat);
      if (what === 'pointer') await (await import('../../src/jobs/purge')).purgeProject(jobs.projectId('A'));
      await (await import('../../src/store/dirty')).markDirty([jobs.id('A-1')]);
    });
    await jobs.platform.runScheduled('sweep-schedule');
    await jobs.platform.idle(1);
    expect(await stored()).toEqual(theirs);
    // The mark waits for a job of the newer version.
    expect(await jobs.as(async () => (await import('../../src/store/dirty')).anyDirty())).toBe(true);
    quiet.mockRestore();
  });

  it('what an older one wrote is made anew', async () => {
    await rewrite(({ deltas: _, unread: __, ...pointer }) => ({ ...pointer, format: FORMAT - 1 }));
    expect((await load()).map(({ project }) => project.key)).toEqual(['B']);
    await jobs.platform.drain();
    expect(await keys()).toEqual(['A-1', 'A-2']);
    expect((await stored())?.pointer.format).toBe(FORMAT);
  });

  it('a piece that an older one wrote is made anew', async () => {
    await restamp(FORMAT - 1);
    expect((await load()).map(({ unread }) => unread.size)).toEqual([expect.any(Number), 0]);
    await jobs.platform.drain();
    expect(await keys()).toEqual(['A-1', 'A-2']);
  });
});
