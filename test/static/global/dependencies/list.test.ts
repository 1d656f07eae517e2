import type { FilterChoices } from '../../../../src/contract/dependencies';
import { filterParts, withPart } from '../../../../static/global/dependencies/list/filter-parts';
import { rowStep } from '../../../../static/global/dependencies/list/row-steps';
import { nextSort } from '../../../../static/global/dependencies/list/table-head';
import { dependenciesRoute, partOf, partRoute } from '../../../../static/global/dependencies/place';

const choices: FilterChoices = { teams: [{ id: 't1', name: 'Web', open: 3 }], projects: [{ key: 'WEB', name: 'Web shop', open: 2 }], health: [], states: [] };

test('every part of a filter is said in words and can be taken away by itself', () => {
  const filter = { teams: ['t1', 'gone'], projects: ['WEB'], health: ['late'], crossTeam: true, atLeastDays: 5, text: 'x' } as const;
  const parts = filterParts(filter, choices);
  expect(parts.map(({ label }) => label)).toEqual(['“x”', 'Web', 'gone', 'Web shop', 'Late', 'Waits 5 working days or longer', 'Between teams']);
  expect(parts[1]?.without).toEqual({ ...filter, teams: ['gone'] });
  expect(parts.find(({ label }) => label === 'Late')?.without).not.toHaveProperty('health');
  expect(filterParts({}, choices)).toEqual([]);
});

test('nothing chosen takes a part of the filter away', () => {
  expect(withPart({ teams: ['t1'], text: 'x' }, 'teams', [])).toEqual({ text: 'x' });
  expect(withPart({ text: 'x' }, 'text', '')).toEqual({});
  expect(withPart({}, 'critical', undefined)).toEqual({});
  expect(withPart({ text: 'x' }, 'crossTeam', false)).toEqual({ text: 'x', crossTeam: false });
});

test('a header sorts one way, then the other, then not at all; durations with the longest first', () => {
  const none = { by: 'urgency', descending: false } as const;
  expect(nextSort(none, 'age')).toEqual({ by: 'age', descending: true });
  expect(nextSort({ by: 'age', descending: true }, 'age')).toEqual({ by: 'age', descending: false });
  expect(nextSort({ by: 'age', descending: false }, 'age')).toEqual(none);
  expect(nextSort({ by: 'age', descending: false }, 'blocker')).toEqual({ by: 'blocker', descending: false });
});

test('keys go along the rows and stop at the ends', () => {
  expect([rowStep('ArrowDown', 0, 3, 10), rowStep('ArrowDown', 2, 3, 10), rowStep('ArrowUp', 0, 3, 10), rowStep('End', 0, 300, 10), rowStep('Home', 200, 300, 10)]).toEqual([1, 2, 0, 299, 0]);
  expect([rowStep('PageDown', 5, 300, 10), rowStep('PageUp', 5, 300, 10)]).toEqual([15, 0]);
  expect([rowStep('a', 0, 3, 10), rowStep('ArrowDown', 0, 0, 10), rowStep('toString', 0, 3, 10)]).toEqual([null, null, null]);
});

test('list and map share their filter, all pages share the day', () => {
  const from = dependenciesRoute('p1', [], 'team=7&at=2026-11-01');
  expect(partRoute(from, 'map')).toEqual(dependenciesRoute('p1', ['map'], 'team=7&at=2026-11-01'));
  expect(partRoute(from, 'cycles')).toEqual(dependenciesRoute('p1', ['cycles'], 'at=2026-11-01'));
  expect(partRoute(dependenciesRoute('p1', ['issue', 'A-1'], ''), 'list')).toEqual(dependenciesRoute('p1', [], ''));
  expect([partOf([]), partOf(['issue', 'A-1']), partOf(['cycle', 'A-1']), partOf(['board', 'i1']), partOf(['nowhere'])]).toEqual(['list', 'map', 'cycles', 'board', 'list']);
});
