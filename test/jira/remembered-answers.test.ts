import fc from 'fast-check';
import { RememberedAnswers } from '../../src/jira/remembered-answers';

const KEPT = 60;
const FRESH = Number.POSITIVE_INFINITY;

/** The same, every id looked at by itself each time. */
class Plainly {
  private readonly answers = new Map<number, { readonly yes: boolean; readonly until: number }>();

  ask(ids: readonly number[], now: number, beyond: number, grants: ReadonlySet<number> | null): readonly [asked: readonly number[], allowed: readonly number[]] {
    const isKnown = (id: number): boolean => (this.answers.get(id)?.until ?? 0) > beyond;
    const asked = ids.filter((id) => !isKnown(id));
    for (const id of asked) this.answers.delete(id);
    if (grants !== null) for (const id of asked) this.answers.set(id, { yes: grants.has(id), until: now + KEPT });
    return [asked, ids.filter((id) => this.answers.get(id)?.yes === true)];
  }
}

/** Lists of one person's questions: some issues are in several of them. */
const LISTS: readonly (readonly number[])[] = [[], [1, 2, 3, 4], [3, 4, 5], [1, 2, 3, 4]];

const asking = fc.record({ list: fc.nat(LISTS.length - 1), later: fc.constantFrom(0, 1, 20, 59, 60, 61), fresh: fc.nat(5).map((one) => one === 0), fails: fc.nat(5).map((one) => one === 0), grants: fc.uniqueArray(fc.integer({ min: 1, max: 5 })) });

test('what is remembered of a list is what looking at each of its ids gives, whatever was asked, refused, forgotten or failed in between', () => {
  fc.assert(fc.property(fc.array(asking, { maxLength: 30 }), (askings) => {
    const [kept, plainly] = [new RememberedAnswers(), new Plainly()];
    let now = 1_000;
    for (const { list, later, fresh, fails, grants } of askings) {
      now += later;
      const ids = LISTS[list] ?? [];
      const granted = new Set(grants);
      const recalled = kept.recall(ids, fresh ? FRESH : now);
      const allowed = fails && recalled.unknown.length > 0 ? recalled.allowed : kept.learn(recalled, granted, now + KEPT);
      const [asked, may] = plainly.ask(ids, now, fresh ? FRESH : now, fails ? null : granted);
      expect([recalled.unknown, [...allowed].sort()]).toEqual([asked, may]);
    }
  }), { numRuns: 500, seed: 515 });
});

test('a list that is remembered as a whole is put together once', () => {
  const kept = new RememberedAnswers();
  const ids = [1, 2, 3];
  kept.learn(kept.recall(ids, 0), new Set([1, 3]), KEPT);
  const first = kept.recall(ids, 1);
  expect(kept.recall(ids, KEPT - 1).allowed).toBe(first.allowed);
  expect(kept.recall(ids, KEPT)).toEqual({ unknown: [1, 2, 3], allowed: new Set() });
});

test('of two questions that are under way at once, the answer that comes last holds', () => {
  const kept = new RememberedAnswers();
  const [ids, same] = [[1, 2], [1, 2]];
  const [early, late] = [kept.recall(ids, 0), kept.recall(same, 0)];
  kept.learn(early, new Set([1, 2]), KEPT);
  expect(kept.recall(ids, 1).allowed).toEqual(new Set([1, 2]));
  kept.learn(late, new Set([1]), KEPT);
  expect(kept.recall(ids, 2).allowed).toEqual(new Set([1]));
});
