import fc from 'fast-check';
import { issue, openSnapshot, project, type OpenSnapshot } from './open-snapshot';

let one: OpenSnapshot;
beforeEach(async () => { one = await openSnapshot(); });
afterEach(() => one.close());

const update: OpenSnapshot['update'] = (change) => one.update(change);
const load: OpenSnapshot['load'] = () => one.load();

describe('the snapshot of a project', () => {
  it('is nothing before its first write, and takes no change without its project', async () => {
    expect(await load()).toBeNull();
    expect(await update({ upsert: [{ issue: issue(1), summary: 'x' }] })).toBeNull();
  });

  it('equals a plain map after any sequence of changes', async () => {
    const change = fc.record({
      upsert: fc.uniqueArray(fc.tuple(fc.nat(30), fc.string()), { selector: ([id]) => id, maxLength: 12 }), remove: fc.uniqueArray(fc.nat(30), { maxLength: 6 }),
    });
    const runs = fc.sample(fc.array(change, { minLength: 4, maxLength: 4 }), { seed: 9, numRuns: 6 });
    const expected = new Map<number, string>();
    for (const { upsert, remove } of runs.flat()) {
      await update({ project, upsert: upsert.map(([id, summary]) => ({ issue: issue(id), summary })), remove: new Set(remove) });
      for (const [id, summary] of upsert) expected.set(id, summary);
      for (const id of remove) expected.delete(id);
      const now = await load();
      expect(new Map([...now?.texts ?? []].sort(([a], [b]) => a - b))).toEqual(new Map([...expected].sort(([a], [b]) => a - b)));
      expect(now?.issues.length).toBe(expected.size);
      expect(now?.loaded.stored.pointer.issues).toBe(expected.size);
    }
  });

  it('loses no write of many writers at once', async () => {
    await update({ project });
    const writers = Array.from({ length: 6 }, (_, at) => at + 1);
    await one.jobs.as(async () => {
      const { updateSnapshot } = await import('../../src/store/update-snapshot');
      await Promise.all(writers.map((id) => updateSnapshot(one.jobs.site.cloudId, 10000, { upsert: [{ issue: issue(id), summary: `${id}` }] })));
    });
    expect((await load())?.issues.map((one) => one.id).sort()).toEqual(writers);
  });

  it('is the old one or the new one, whole, wherever a writer is killed', async () => {
    await update({ project, upsert: [{ issue: issue(1), summary: 'old' }] });
    for (let at = 1; at <= 14; at++) {
      let calls = 0;
      const before = (await load())?.texts.get(1);
      one.jobs.platform.faults.kill = () => (++calls === at ? (at % 2 === 0 ? 'after' : 'before') : null);
      await update({ upsert: [{ issue: issue(1), summary: `new ${at}` }] }).catch(() => undefined);
      one.jobs.platform.faults.kill = undefined;
      expect([before, `new ${at}`]).toContain((await load())?.texts.get(1));
    }
    await update({ upsert: [{ issue: issue(1), summary: 'last' }] });
    expect((await load())?.texts.get(1)).toBe('last');
  });

  it('counts a write whose answer was lost as written, once', async () => {
    await update({ project });
    let lost = false;
    one.jobs.platform.faults.storage = (path) => (path.endsWith('/transaction') && !lost ? (lost = true, 'fail-after') : null);
    await update({ upsert: [{ issue: issue(1), summary: 'x' }] });
    const now = await load();
    expect(lost).toBe(true);
    expect(now?.loaded.stored.version).toBe(2);
    expect(now?.issues).toHaveLength(1);
  });

  it('leaves nothing behind once it is collected', async () => {
    await update({ project, upsert: [{ issue: issue(1), summary: 'a' }] });
    for (const summary of ['b', 'c', 'd']) await update({ upsert: [{ issue: issue(1, { flagged: summary === 'c' }), summary }] });
    await update({ upsert: Array.from({ length: 300 }, (_, at) => ({ issue: issue(at + 2), summary: 'more' })) });
    expect(one.stored('blob:').length).toBeGreaterThan(6);
    expect(await one.collect(Date.now())).toBe(0);
    await one.collect(Date.now() + 2 * 60 * 60_000);
    expect(one.stored('blob:')).toHaveLength(3);
    expect((await load())?.texts.get(1)).toBe('d');
    await one.jobs.as(async () => (await import('../../src/jobs/purge')).purgeProject(10000));
    await one.collect(Date.now() + 2 * 60 * 60_000);
    expect([one.stored('blob:'), one.stored('garbage:')]).toEqual([[], []]);
  });

  it('keeps a changelog that nothing has changed since, and no other', async () => {
    const history = [{ at: 5, field: 'status' as const, from: '1', to: '2' }];
    await update({ project, upsert: [1, 2, 3].map((id) => ({ issue: issue(id, { updatedAt: 9, history, historyKnown: true }), summary: '' })) });
    const link = { linkId: '7', typeId: '1', side: 'outward' as const, otherId: 3, otherKey: 'A-3', otherStatus: null };
    await update({ upsert: [issue(1, { updatedAt: 9 }), issue(2, { updatedAt: 10 }), issue(3, { updatedAt: 9, links: [link] })].map((one) => ({ issue: one, summary: '' })) });
    expect((await load())?.issues.map((one) => one.historyKnown)).toEqual([true, false, false]);
  });

  it('is refused, not misread, when another version of the app wrote it', async () => {
    await update({ project });
    await one.jobs.as(async () => {
      const { kvs } = await import('@forge/kvs');
      const now = await kvs.entity<{ pointer: object }>('snapshot').get('project:10000');
      await kvs.entity('snapshot').set('project:10000', { ...now, pointer: { ...now?.pointer, format: 99 } });
    });
    await expect(load()).rejects.toThrow('format 99');
  });
});
