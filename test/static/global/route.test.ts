import fc from 'fast-check';
import { parseRoute, printRoute, type Route } from '../../../static/global/route';

const panel = fc.oneof(
  fc.constant(null),
  fc.constant({ kind: 'assumptions' as const }),
  fc.constant({ kind: 'share' as const }),
  fc.record({ kind: fc.constant('evidence' as const), measure: fc.string({ minLength: 1, unit: 'grapheme' }) }),
);

const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant({ page: 'programs' as const }),
  fc.constant({ page: 'new' as const }),
  fc.record({ page: fc.constant('program' as const), id: fc.string({ minLength: 1, unit: 'grapheme' }), asOf: fc.constantFrom(null, '2026-11-01', '1969-12-31'), panel }),
  fc.record({ page: fc.constant('settings' as const), id: fc.string({ minLength: 1, unit: 'grapheme' }), section: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })) }),
  fc.record({ page: fc.constant('governance' as const), id: fc.string({ minLength: 1, unit: 'grapheme' }), part: fc.constantFrom('promises' as const, 'trail' as const) }),
  fc.record({
    page: fc.constant('dependencies' as const), id: fc.string({ minLength: 1, unit: 'grapheme' }), place: fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 }),
    query: fc.constantFrom('', 'team=7', 'q=a%3Fb&at=2026-11-01'),
  }),
  fc.record({ page: fc.constant('plan' as const), id: fc.string({ minLength: 1, unit: 'grapheme' }), query: fc.constantFrom('', 'open=A-1') }),
  fc.record({ page: fc.constant('sheet' as const), id: fc.string({ minLength: 1, unit: 'grapheme' }), asOf: fc.constantFrom(null, '2026-11-01') }),
);

test('what is printed is read back', () => {
  fc.assert(fc.property(route, (place) => expect(parseRoute(printRoute(place))).toEqual(place)), { seed: 3 });
});

test('an address of nobody leads to the list, and none throws', () => {
  expect(parseRoute('')).toEqual({ page: 'programs' });
  expect(parseRoute('/program')).toEqual({ page: 'programs' });
  expect(parseRoute('/somewhere/else')).toEqual({ page: 'programs' });
  expect(parseRoute('/program/p1/evidence')).toEqual({ page: 'program', id: 'p1', asOf: null, panel: null });
  expect(parseRoute('/program/p1/at/yesterday')).toEqual({ page: 'program', id: 'p1', asOf: null, panel: null });
  expect(parseRoute('/program/100%')).toEqual({ page: 'program', id: '100%', asOf: null, panel: null });
});

test('an address reads well', () => {
  expect(printRoute({ page: 'program', id: 'p1', asOf: '2026-11-01', panel: { kind: 'evidence', measure: 'waiting' } }))
    .toBe('/program/p1/at/2026-11-01/evidence/waiting');
  expect(printRoute({ page: 'settings', id: 'p1', section: 'people' })).toBe('/program/p1/settings/people');
  expect(printRoute({ page: 'governance', id: 'p1', part: 'trail' })).toBe('/program/p1/governance/trail');
});
