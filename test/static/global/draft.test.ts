import type { Assumption } from '../../../src/contract/program';
import { draftOf, isReady, valueOf } from '../../../static/global/assumptions/draft';

const assumption = (editor: Assumption['editor'], value = ''): Assumption => ({ key: 'k', title: 'T', value, effect: '', editor });

const option = (value: string, chosen = false): { value: string; label: string; hint: null; chosen: boolean } =>
  ({ value, label: `The ${value}`, hint: null, chosen });

test('an editor that is saved unchanged says what was there', () => {
  const some = assumption({ kind: 'choices', options: [option('a', true), option('b'), option('c', true)] });
  const one = assumption({ kind: 'choice', options: [option('field'), option('project')] }, 'The project');
  const date = assumption({ kind: 'date', current: '2027-01-02' });
  expect([some, one, date].map((item) => valueOf(draftOf(item)))).toEqual([['a', 'c'], 'project', '2027-01-02']);
});

test('a mapping is told row by row', () => {
  const options = [option('none'), option('outward')];
  const rows = [{ key: '10', label: 'Blocks', hint: null, value: 'outward', options }, { key: '11', label: 'Relates', hint: null, value: 'none', options }];
  expect(valueOf(draftOf(assumption({ kind: 'mapping', rows })))).toEqual(['10:outward', '11:none']);
});

test('a list of dates is told row by row, with nothing behind the key where there is no date', () => {
  const rows = [{ key: '10001', label: 'Web', hint: null, current: '2027-01-02' }, { key: 'version:7', label: '1.0', hint: null, current: null }];
  expect(valueOf(draftOf(assumption({ kind: 'dates', rows })))).toEqual(['10001:2027-01-02', 'version:7:']);
});

test('empty is "not decided", never zero', () => {
  expect(valueOf(draftOf(assumption({ kind: 'date', current: null })))).toBeNull();
  expect(valueOf(draftOf(assumption({ kind: 'number', current: null, min: 0, max: 9, unit: 'days' })))).toBeNull();
  expect(valueOf(draftOf(assumption({ kind: 'number', current: 0, min: 0, max: 9, unit: 'days' })))).toBe(0);
});

test('a number outside its limits, or none at all, cannot be saved', () => {
  const draft = (text: string): boolean => isReady({ kind: 'number', text, min: 1, max: 9 });
  expect(['1', '9', '', '0', '10', 'x', '1e9'].map(draft)).toEqual([true, true, true, false, false, false, false]);
  expect(isReady({ kind: 'choice', chosen: null })).toBe(false);
});
