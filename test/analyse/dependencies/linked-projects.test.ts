import { linkedProjects } from '../../../src/analyse/dependencies/linked-projects';
import { program } from '../../model/program-notation';

const told = (issues: string, links: string, outside: string): readonly string[] =>
  linkedProjects(program(issues, links, { outside })).map(({ key, issues: count }) => `${key} ${count}`);

test('counts the issues of other projects that are linked to, each once, the most first', () => {
  expect(told('A-1; A-2', 'A-1 blocks Y-1; X-1 blocks A-1; A-2 relates to X-1; A-2 depends on X-2; Z-1 blocks A-2', 'X-1; X-2; Y-1; Z-1')).toEqual(['X 2', 'Y 1', 'Z 1']);
});

test('a project of the program is none, even where the linked issue is not a member', () => {
  expect(told('A-1; B-1', 'A-1 blocks A-9; B-1 blocks A-1', 'A-9')).toEqual([]);
});

test('without links there are none', () => expect(told('A-1', '', '')).toEqual([]));
