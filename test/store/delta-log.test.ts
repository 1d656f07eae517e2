import fc from 'fast-check';
import type { JiraIssue } from '../../src/model/jira-issue';
import { wholeIssue } from '../../src/model/whole-issue';
import type { SnapshotChange } from '../../src/store/update-snapshot';
import { issue, openSnapshot, project, type Loaded, type OpenSnapshot } from './open-snapshot';

const LATER = 2 * 60 * 60_000;

let one: OpenSnapshot;
beforeEach(async () => { one = await openSnapshot(); });
afterEach(() => one.close());

/** What the snapshot should say: each issue with its summary. */
type Oracle = Map<number, readonly [JiraIssue, string]>;

type Change = { readonly upsert: readonly (readonly [id: number, points: number, summary: string | null])[]; readonly remove: readonly number[] };

const changes = (ids: number): fc.Arbitrary<Change> => fc.record({
  upsert: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: ids }), fc.nat(5), fc.option(fc.string(), { nil: null, freq: 2 })), { selector: ([id]) => id, maxLength: 3 }),
  remove: fc.uniqueArray(fc.integer({ min: 1, max: ids }), { maxLength: 1 }),
});

const asChange = ({ upsert, remove }: Change, shift = 0): SnapshotChange => ({
  upsert: upsert.map(([id, points, summary]) => ({ issue: issue(id + shift, { points }), summary })),
  remove: new Set(remove.map((id) => id + shift)),
});

const apply = (oracle: Oracle, { upsert = [], remove = new Set() }: SnapshotChange): void => {
  for (const { issue: now, summary } of upsert) {
    const text = summary ?? oracle.get(now.id)?.[1];
    if (text !== undefined) oracle.set(now.id, [now, text]);
  }
  for (const id of remove) oracle.delete(id);
};

const told = (loaded: Loaded | null) => (loaded?.issues ?? []).map((now) => [now, loaded?.texts.get(now.id)] as const).sort(([a], [b]) => a.id - b.id);
const expected = (oracle: Oracle) => [...oracle.values()].sort(([a], [b]) => a.id - b.id);

/** Everything that is pointed at is there, and in the end nothing else. */
const isTidy = async (): Promise<void> => {
  const named = await one.named();
  expect(one.stored('blob:')).toEqual(expect.arrayContaining([...named]));
  await one.collect(Date.now() + LATER);
  expect([one.stored('blob:'), one.stored('garbage:')]).toEqual([named, []]);
};

const begin = async (ids: number): Promise<Oracle> => {
  const oracle: Oracle = new Map();
  const first = { project, upsert: Array.from({ length: ids }, (_, at) => ({ issue: issue(at + 1), summary: `first ${at}` })) };
  await one.update(first);
  apply(oracle, first);
  return oracle;
};

describe('the delta log', () => {
  it('keeps small writes beside the segments, rolls them up, and folds them when they are many', async () => {
    await begin(600);
    const pointer = async () => (await one.load())?.loaded.stored.pointer;
    const before = (await pointer())?.segments;
    const seen: number[] = [];
    for (let at = 1; at <= 10; at++) {
      await one.update({ upsert: [{ issue: issue(at, { points: 7 }), summary: null }] });
      seen.push((await pointer())?.deltas.length ?? -1);
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1, 2]);
    expect((await pointer())?.segments).toEqual(before);
    await one.update({ upsert: Array.from({ length: 300 }, (_, at) => ({ issue: issue(at + 1, { points: 8 }), summary: null })) });
    expect((await pointer())?.deltas).toEqual([]);
    expect((await pointer())?.segments[0]?.facts).not.toEqual(before?.[0]?.facts);
    expect((await pointer())?.segments[0]?.texts).toEqual(before?.[0]?.texts);
    await isTidy();
  });

  it('does not bring back an issue that was removed before somebody said more of it', async () => {
    await begin(3);
    await one.update({ remove: new Set([2]) });
    await one.update({ upsert: [1, 2].map((id) => ({ issue: issue(id, { points: 7 }), summary: null })) });
    const loaded = await one.load();
    expect([loaded?.issues.map(({ id }) => id).sort(), loaded?.loaded.stored.pointer.issues]).toEqual([[1, 3], 2]);
  });

  it('writes nothing where nothing is new', async () => {
    const oracle = await begin(30);
    const rows = expected(oracle).map(([now, summary]) => ({ issue: now, summary }));
    const before = (await one.load())?.loaded.stored;
    await one.update({ project, upsert: rows, remove: new Set([777]) });
    expect((await one.load())?.loaded.stored).toEqual(before);
    await one.update({ upsert: [{ issue: rows[0]?.issue ?? issue(1), summary: 'another' }] });
    expect((await one.load())?.loaded.stored.version).toBe((before?.version ?? 0) + 1);
  });

  it('equals a plain map after any sequence of changes, in a warm process and in a cold one', async () => {
    const oracle = await begin(40);
    const runs = fc.sample(changes(60), { seed: 11, numRuns: 90 });
    for (const [at, change] of runs.map((run) => asChange(run)).entries()) {
      await one.update(change);
      apply(oracle, change);
      const now = at % 9 === 0 ? await one.loadCold() : await one.load();
      expect(told(now)).toEqual(expected(oracle));
      expect(now?.loaded.stored.pointer.issues).toBe(oracle.size);
    }
    await isTidy();
  });

  it('is found by id and by key as it is listed', async () => {
    const oracle = await begin(20);
    for (const change of fc.sample(changes(25), { seed: 5, numRuns: 12 }).map((run) => asChange(run))) {
      await one.update(change);
      apply(oracle, change);
    }
    await one.update({ upsert: [{ issue: issue(3, { key: 'A-77' }), summary: null }] });
    const { issueIn, idIn } = await import('../../src/store/loaded-project');
    const now = await one.load();
    if (now === null) throw new Error('no snapshot');
    for (let id = 1; id <= 26; id++) {
      const found = issueIn(now.loaded, id);
      expect(found === null ? null : wholeIssue(found)).toEqual(now.issues.find((listed) => listed.id === id) ?? null);
    }
    expect([idIn(now.loaded, 'A-77'), idIn(now.loaded, 'A-3'), idIn(now.loaded, 'A-9999')]).toEqual([3, null, null]);
  });

  it.each([1, 2, 3])('of two writers, killed between any two storage calls, loses nothing that was written (seed %i)', async (seed) => {
    const oracle = await begin(30);
    const [left, right] = [seed, seed + 100].map((from) => fc.sample(changes(30), { seed: from, numRuns: 20 }));
    const deaths = fc.sample(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.constantFrom('before' as const, 'after' as const)), { seed, numRuns: 20 });
    for (let at = 0; at < 20; at++) {
      const mine = [asChange(left?.[at] ?? { upsert: [], remove: [] }), asChange(right?.[at] ?? { upsert: [], remove: [] }, 30)];
      const [call, second, when] = deaths[at] ?? [1, false, 'before' as const];
      const calls = new Map<unknown, number>();
      one.jobs.platform.faults.kill = (_, invocation) => {
        calls.set(invocation, (calls.get(invocation) ?? 0) + 1);
        const victim = [...calls.keys()].indexOf(invocation) === (second ? 1 : 0);
        return victim && calls.get(invocation) === call ? when : null;
      };
      const ends = await Promise.allSettled(mine.map((change) => one.update(change)));
      one.jobs.platform.faults.kill = undefined;
      // Whoever was killed is started again by its queue, and does the same once more.
      for (const [who, end] of ends.entries()) if (end.status === 'rejected') await one.update(mine[who] ?? {});
      for (const change of mine) apply(oracle, change);
      expect(told(await one.loadCold())).toEqual(expected(oracle));
    }
    await isTidy();
  });
});
