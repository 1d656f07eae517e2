import type { Assumption } from '../../../src/contract/program';
import { draftOf, isChanged, valueOf } from '../../../static/editors/draft';
import { draftProblem } from '../../../static/editors/draft-problem';

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
  const draft = (text: string): boolean => draftProblem({ kind: 'number', text, min: 1, max: 9 }) === null;
  expect(['1', '9', '', '0', '10', 'x', '1e9'].map(draft)).toEqual([true, true, true, false, false, false, false]);
  expect(draftProblem({ kind: 'choice', chosen: null })).not.toBeNull();
});

test('a second choice of a row stands behind the first', () => {
  const options = [{ value: 'none', label: 'No' }, { value: 'outward', label: 'Yes' }];
  const second = { label: 'Kind', value: 'finish-start', options: [{ value: 'finish-start', label: 'FS' }] };
  const rows = [{ key: '10', label: 'Blocks', hint: null, value: 'outward', options, second }, { key: '11', label: 'Relates', hint: null, value: 'none', options }];
  expect(valueOf(draftOf(assumption({ kind: 'mapping', rows })))).toEqual(['10:outward:finish-start', '11:none']);
});

const named = { key: 'c1', label: 'api', hint: null };
const names = (typed: string, current: { id: string; name: string } | null = null): unknown => {
  const draft = draftOf(assumption({ kind: 'names', rows: [{ ...named, current }], known: [{ id: 't1', name: 'Data' }, { id: 't2', name: 'Web' }] }));
  return draft.kind === 'names' ? valueOf({ ...draft, typed: { c1: typed } }) : null;
};

test('a name is the one that is known, a new one, or none', () => {
  expect([names('Web'), names(' data '), names('Ops'), names('')]).toEqual([['c1=t2=Web'], ['c1=t1=Data'], ['c1==Ops'], ['c1=']]);
  expect(names('Web', { id: 't9', name: 'Web' })).toEqual(['c1=t9=Web']);
});

const limits = (better: 'higher' | 'lower', watch: string, bad: string): ReturnType<typeof draftOf> => {
  const draft = draftOf(assumption({ kind: 'limits', rows: [{ key: 'waiting', label: 'Waiting', unit: 'issues', better, watch: 1, bad: 10 }] }));
  return draft.kind === 'limits' ? { ...draft, typed: { waiting: { watch, bad } } } : draft;
};

test('limits are told with their measure, none with nothing behind it', () => {
  expect(valueOf(limits('lower', '1', '10'))).toEqual(['waiting:1:10']);
  expect(valueOf(limits('lower', ' ', ''))).toEqual(['waiting:']);
});

test('limits need both numbers, and the worse one on the worse side', () => {
  const found = [limits('lower', '1', '10'), limits('lower', '', ''), limits('lower', '1', ''), limits('lower', '10', '1'), limits('higher', '80', '90'), limits('higher', '80', '80')].map(draftProblem);
  expect(found).toEqual([null, null, expect.stringContaining('both limits'), expect.stringContaining('above “watch”'), expect.stringContaining('below “watch”'), null]);
});

const period = (name: string, start: string, end: string): { id: string; name: string; start: string; end: string } => ({ id: '', name, start, end });

test('periods are told with their days; they need a name and an order and may not overlap', () => {
  const rows = [{ ...period('Q2', '2027-04-01', '2027-06-30'), id: 'i2' }, period('Q1', '2027-01-01', '2027-03-31')];
  expect(valueOf({ kind: 'periods', rows })).toEqual(['i2=2027-04-01=2027-06-30=Q2', '=2027-01-01=2027-03-31=Q1']);
  const problem = (...some: ReturnType<typeof period>[]): string | null => draftProblem({ kind: 'periods', rows: some });
  expect(problem(...rows)).toBeNull();
  expect(problem(period(' ', '2027-01-01', '2027-01-02'))).toContain('name');
  expect(problem(period('A', '2027-01-01', ''))).toContain('A: give');
  expect(problem(period('A', '2027-01-02', '2027-01-01'))).toContain('ends before');
  expect(problem(period('A', '2027-01-10', '2027-01-20'), period('B', '2027-01-01', '2027-01-10'))).toBe('B and A overlap.');
});

test('what is put back is no change', () => {
  const some = assumption({ kind: 'days', current: ['2027-01-01'] });
  expect([['2027-01-01'], []].map((days) => isChanged({ kind: 'days', days }, some))).toEqual([false, true]);
});
