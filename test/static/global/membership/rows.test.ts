import type { MembershipInput, RuleCount, RuleInput } from '../../../../src/contract/settings';
import { carriedOver, changesBetween, countsByRow, inputOf, isHidden, nextId, storedRows, wrongRules } from '../../../../static/global/settings/membership/rows';

const project = (key: string): RuleInput => ({ kind: 'project', key });
const query = (jql: string): RuleInput => ({ kind: 'jql', jql });
const counted = (rule: RuleInput, problem: string | null = null): RuleCount =>
  ({ rule, name: null, issues: 1, shared: 0, problem: problem === null ? null : { message: problem, position: null }, note: null });
const rules = (...some: readonly RuleInput[]): MembershipInput => ({ rules: some, excluded: [] });

test('rows without a value are neither saved nor counted, and the others keep their counts', () => {
  const rows = [{ id: 4, rule: project('A') }, { id: 5, rule: query('  ') }, { id: 6, rule: query('x = 1') }];
  expect(inputOf({ rules: rows, excluded: [] })).toEqual(rules(project('A'), query('x = 1')));
  expect([...countsByRow(rows, [counted(project('A')), counted(query('x = 1'))]).keys()]).toEqual([4, 6]);
});

test('a row that is new has a number of its own', () => {
  expect(nextId({ rules: [], excluded: [] })).toBe(0);
  const stored = storedRows({ rules: [counted(project('A'))], excluded: [counted(project('B'))] });
  expect([...stored.rules, ...stored.excluded].map(({ id }) => id)).toEqual([0, 1]);
  expect(nextId(stored)).toBe(2);
});

test('a change is a rule that came or went, however its key is written', () => {
  expect(changesBetween(rules(project('A')), rules(project(' a ')))).toBe(0);
  expect(changesBetween(rules(project('A')), rules(project('B'), query('x')))).toBe(3);
  expect(changesBetween(rules(project('A')), { rules: [project('A')], excluded: [project('A')] })).toBe(1);
});

test('over what others saved only the own changes are made', () => {
  expect(carriedOver(rules(project('A'), project('C')), rules(project('A')), rules(project('B')))).toEqual(rules(project('C'), project('B')));
});

test('a wrong rule keeps the others from being saved unless it was stored before', () => {
  const preview = (some: readonly RuleCount[]) => ({ rules: some, excluded: [], issues: 1, overlap: 0, projects: 1 });
  const stored = preview([counted(project('id:7'), 'hidden')]);
  expect(wrongRules(stored, preview([counted(project('id:7'), 'hidden'), counted(project('A'))]))).toBe(0);
  expect(wrongRules(stored, preview([counted(query('x ='), 'wrong')]))).toBe(1);
  expect([isHidden(project('id:7')), isHidden(project('ID')), isHidden(query('id:7'))]).toEqual([true, false, false]);
});
