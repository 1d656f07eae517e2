import * as fc from 'fast-check';
import { hierarchy } from '../../src/model/parents';
import { countChildren, hierarchyThen } from '../../src/model/past-parents';

const most = 7;
const anyParent = fc.integer({ min: -1, max: most - 1 });

/** On each earlier day there are so many issues less, and these named other parents. */
const earlierDays = fc.array(fc.record({
  less: fc.nat(2), renamed: fc.array(fc.record({ at: fc.nat(most - 1), of: anyParent }), { maxLength: 3 }),
}), { minLength: 1, maxLength: 4 });

test('the hierarchy of an earlier day that is told from a later one is what its named parents make, with rings and without', () => {
  fc.assert(fc.property(fc.array(anyParent, { minLength: most, maxLength: most }), earlierDays, (today, days) => {
    let named = Int32Array.from(today);
    let later = countChildren(hierarchy(named), named);
    for (const { less, renamed } of days) {
      const before = structuredClone(later);
      named = named.slice(0, Math.max(0, named.length - less));
      const there = renamed.filter(({ at }) => at < named.length);
      for (const { at, of } of there) named[at] = of;
      const parents = hierarchyThen(later, named, there.map(({ at }) => at));
      const { parent, leaf } = hierarchy(named);
      expect(parents).toEqual(countChildren({ parent, leaf }, named));
      expect([later.parent, later.leaf]).toEqual([before.parent, before.leaf]);
      later = parents;
    }
  }), { seed: 20261123, numRuns: 1000 });
});
