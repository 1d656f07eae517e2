import * as fc from 'fast-check';
import { byIdOf, IdTable } from '../../src/model/id-table';

const ids = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 ** 52 })));
const asked = fc.array(fc.integer({ min: -5, max: 60 }));

test('a table of ids says what a map says, also of ids that come twice and of ids beyond 32 bits', () => {
  fc.assert(fc.property(ids, asked, (known, others) => {
    const map = new Map(known.map((id, at) => [id, at]));
    const table = new IdTable(Float64Array.from(known));
    expect(table.size).toBe(map.size);
    for (const id of [...known, ...others]) expect([table.get(id), table.has(id)]).toEqual([map.get(id), map.has(id)]);
    expect(new Map(table)).toEqual(map);
    expect(new Set(table.keys())).toEqual(new Set(map.keys()));
    expect(new Set(table.values())).toEqual(new Set(map.values()));
  }), { seed: 23, numRuns: 300 });
});

test('things are found by their ids', () => {
  const byId = byIdOf([{ id: 7, name: 'a' }, { id: 2 ** 31 + 7, name: 'b' }]);
  expect([byId.get(7)?.name, byId.get(2 ** 31 + 7)?.name, byId.get(8), byId.has(8)]).toEqual(['a', 'b', undefined, false]);
});
