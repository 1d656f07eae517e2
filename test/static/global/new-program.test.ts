import { excerptAt } from '../../../static/global/new-program/excerpt';
import { suggestedName } from '../../../static/global/new-program/suggested-name';

const named = (...names: readonly string[]): { readonly name: string }[] => names.map((name) => ({ name }));

test('a name is suggested from what belongs to the program', () => {
  expect(suggestedName([], null)).toBe('');
  expect(suggestedName([], 'project = A')).toBe('Program by query');
  expect(suggestedName(named('Web'), null)).toBe('Web');
  expect(suggestedName(named('Web', 'Data'), null)).toBe('Web and Data');
  expect(suggestedName(named('Web', 'Data', 'Ops', 'Law'), 'x = y')).toBe('Web, Data and 2 more');
  expect(suggestedName(named('x'.repeat(10_000)), null)).toHaveLength(80);
});

test('an excerpt marks the letter at the position', () => {
  expect(excerptAt('project = AND b', 10)).toEqual({ before: 'project = ', at: 'A', after: 'ND b' });
});

test('a position past the end, before the beginning, or far inside a long query', () => {
  expect(excerptAt('a =', 99)).toEqual({ before: 'a =', at: '▏', after: '' });
  expect(excerptAt('a =', -4)).toEqual({ before: '', at: 'a', after: ' =' });
  const { before, at, after } = excerptAt(`${'x'.repeat(100)}!${'y'.repeat(100)}`, 100);
  expect([before, at, after]).toEqual([`…${'x'.repeat(24)}`, '!', `${'y'.repeat(24)}…`]);
});

test('line breaks do not break the excerpt', () => {
  expect(excerptAt('a = 1\nAND !b', 10)).toEqual({ before: 'a = 1 AND ', at: '!', after: 'b' });
});
