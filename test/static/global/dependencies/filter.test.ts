import fc from 'fast-check';
import type { DependencyFilter } from '../../../../src/contract/dependencies';
import { byUrgency, columns, healthNames, type Looked, parseLooked, printFilter, printLooked, waitStates } from '../../../../static/global/dependencies/filter';

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), { minLength: 1, maxLength: 4 });
const some = <T extends string>(all: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...all], { minLength: 1 });

const filter: fc.Arbitrary<DependencyFilter> = fc.record({
  teams: names, projects: names, waitingTeams: names, blockerTeams: names, health: some(healthNames), states: some(waitStates),
  atLeastDays: fc.integer({ min: 1, max: 100_000 }), crossTeam: fc.boolean(), critical: fc.boolean(),
  text: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map((text) => text.trim()).filter((text) => text !== ''),
}, { requiredKeys: [] });

const looked: fc.Arbitrary<Looked> = fc.record({
  filter, sort: fc.record({ by: fc.constantFrom(...columns), descending: fc.boolean() }), asOf: fc.constantFrom(null, '2026-11-01', '1969-12-31'),
});

test('what is printed is read back', () => {
  fc.assert(fc.property(looked, (place) => expect(parseLooked(printLooked(place))).toEqual(place)), { seed: 4, numRuns: 500 });
});

test('an address reads well, and nothing chosen is no query', () => {
  expect(printLooked({ filter: { teams: ['7'], health: ['late'], atLeastDays: 5, crossTeam: true, text: 'label drift' }, sort: { by: 'age', descending: true }, asOf: '2026-11-01' }))
    .toBe('team=7&health=late&age=5&cross=1&q=label+drift&sort=-age&at=2026-11-01');
  expect(printFilter({})).toBe('');
  expect(printFilter({ waitingTeams: ['a'], blockerTeams: ['b'] })).toBe('waits=a&for=b');
});

test('what it does not know it passes over, and none throws', () => {
  expect(parseLooked('team=&health=bad&health=late&state=x&age=-3&cross=maybe&sort=colour&at=yesterday&unknown=1&q=%20'))
    .toEqual({ filter: { health: ['late'] }, sort: byUrgency, asOf: null });
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => expect(() => parseLooked(query)).not.toThrow()), { seed: 4 });
});
