import fc from 'fast-check';
import { inCreationOrder } from '../../src/model/creation-order';
import { source } from './program-notation';

const [one] = source('A-1').issues;

const moment = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -50_000_000, max: 90_000_000 }));
const id = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 ** 50 }));

test('issues stand oldest first, equal moments by id, one met twice as it was updated last', () => {
  fc.assert(fc.property(fc.array(fc.record({ id, createdAt: moment, updatedAt: fc.nat(5) }), { maxLength: 12 }), (told) => {
    if (one === undefined) throw new Error('no issue');
    const issues = told.map((times) => ({ ...one, ...times }));
    const newest = issues.filter((issue, at) => !issues.some((other, place) => other.id === issue.id
      && (other.updatedAt > issue.updatedAt || (other.updatedAt === issue.updatedAt && place < at))));
    const expected = newest.sort((a, b) => a.createdAt - b.createdAt || a.id - b.id);
    const ordered = inCreationOrder(issues);
    expect(ordered.issues).toEqual(expected);
    expect([...ordered.createdAt]).toEqual(expected.map(({ createdAt }) => createdAt));
    expect(expected.map((issue) => ordered.byId.get(issue.id))).toEqual([...expected.keys()]);
    for (const { rows, row, at } of ordered.runs) for (const [n, place] of at.entries()) expect(rows.id[row[n] ?? -1]).toBe(expected[place]?.id);
  }), { seed: 20_261_123, numRuns: 300 });
});
