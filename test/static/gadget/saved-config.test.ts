import { savedConfig } from '../../../static/gadget/saved-config';

test.each([[null], [undefined], ['p1'], [{}], [{ programId: '' }], [{ programId: 7, measures: ['a'] }]])('%p is no choice of a program', (kept) => {
  expect(savedConfig(kept)).toBeNull();
});

test('what was saved comes back', () => {
  const config = { programId: 'p1', measures: ['waiting', 'progress-issues'], waiting: 0, refreshMinutes: 15 };
  expect(savedConfig(config)).toEqual(config);
});

test('an older or broken form is brought into its limits, never guessed at', () => {
  const kept = { programId: 'p1', measures: ['a', 3, '', ...'bcdefghij'], waiting: 99, refreshMinutes: Number.NaN, more: true };
  expect(savedConfig(kept)).toEqual({ programId: 'p1', measures: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], waiting: 5, refreshMinutes: 5 });
  expect(savedConfig({ programId: 'p1' })).toEqual({ programId: 'p1', measures: null, waiting: 3, refreshMinutes: 5 });
});
