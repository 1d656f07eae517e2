import { outcomeKeys } from '../../../src/analyse/delivery/outcome-keys';
import { program } from '../../model/program-notation';

const told = (issues: string, outcomes?: Readonly<Record<string, 'delivered' | 'dropped'>>): readonly string[] =>
  outcomeKeys(program(issues, '', outcomes === undefined ? {} : { settings: { outcomes } })).map(({ key, name, issues: count, outcome }) => `${key}|${name}|${count}|${outcome}`);

test('done issues by how they ended, the most frequent first, then by name', () => {
  expect(told('A-1 fixed; A-2 fixed; A-3 hold; A-4 dropped; A-5 unresolved; A-6 doing; A-7')).toEqual([
    'fixed|Fixed|2|delivered', 'hold|Hold|1|null', 'status:3|no resolution, status Done|1|null', "dropped|Won't Do|1|dropped",
  ]);
});

test('takes the outcome from the settings, by status where there is no resolution', () => {
  expect(told('A-1 unresolved; A-2 hold', { 'status:3': 'delivered', hold: 'dropped' })).toEqual([
    'hold|Hold|1|dropped', 'status:3|no resolution, status Done|1|delivered',
  ]);
});

test('nothing done, nothing to map', () => expect(told('A-1; A-2 doing')).toEqual([]));

test('a program that was made of another one tells the same of the same issues', () => {
  const made = program('A-1 fixed; A-2 hold; A-3 unresolved; A-4 doing', '', {});
  const other = { ...made, settings: { ...made.settings, outcomes: {} } };
  expect(outcomeKeys(other)).toEqual(outcomeKeys(made).map((key) => ({ ...key, outcome: null })));
  expect(outcomeKeys({ ...other, issues: made.issues.slice(1) }).map(({ key, issues }) => `${key} ${issues}`)).toEqual(['hold 1', 'status:3 1']);
});
