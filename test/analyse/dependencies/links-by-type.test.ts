import { analyse } from '../../../src/analyse/analysis';
import { linksByType } from '../../../src/analyse/dependencies/links-by-type';
import { unresolvableLinks } from '../../../src/analyse/dependencies/unresolvable-links';
import { figureOf } from '../../../src/analyse/figure-of';
import { programAt } from '../../../src/model/program-at';
import { day, program, type NotationOptions } from '../../model/program-notation';

const told = (issues: string, links: string, options?: NotationOptions): readonly string[] =>
  linksByType(program(issues, links, options)).map(({ type, links: count, crossProject, example }) =>
    `${type.name} ${count} ${crossProject} ${example?.source}>${example?.destination}`);

test('counts each link once, the most frequent type first, then by name', () => {
  expect(told('A-1; A-2; B-1', 'A-1 relates to A-2; A-2 blocks B-1; A-1 blocks A-2; B-1 depends on A-1')).toEqual([
    'Blocks 2 1 A-1>A-2', 'Depends 1 1 B-1>A-1', 'Relates 1 0 A-1>A-2',
  ]);
});

test('counts links to ends outside from whichever side they stand on, in the order of the outward sentence', () => {
  expect(told('A-1', 'X-1 blocks A-1; A-1 depends on X-2; A-1 blocks Y-1', { outside: 'X-1; X-2', gone: 'Y-1' })).toEqual([
    'Blocks 2 2 X-1>A-1', 'Depends 1 1 A-1>X-2',
  ]);
});

test('an end outside that is in the same project is not across projects', () => {
  expect(told('A-1', 'A-9 blocks A-1', { outside: 'A-9' })).toEqual(['Blocks 1 0 A-9>A-1']);
});

test('a link of an issue to itself is one link, and two links between the same issues are two', () => {
  expect(told('A-1; A-2', 'A-1 blocks A-1')).toEqual(['Blocks 1 0 A-1>A-1']);
  expect(told('A-1; A-2', 'A-1 blocks A-2; A-1 blocks A-2; A-2 blocks A-1')).toEqual(['Blocks 3 0 A-1>A-2']);
});

test('types that do not occur are not named, and a program without links has none', () => {
  expect(told('A-1; A-2', 'A-1 duplicates A-2')).toEqual(['Duplicate 1 0 A-1>A-2']);
  expect(told('', '')).toEqual([]);
});

test('the links of a past day are told by the issues that have some, with no other one made', () => {
  const then = programAt(program('A-1; A-2; A-3; B-1', 'A-1 blocks B-1 since 2026-11-20; A-2 blocks B-1'), day('2026-11-15'));
  Object.defineProperty(then, 'issues', { get: () => { throw new Error('All issues are made.'); } });
  expect(linksByType(then)).toMatchObject([{ links: 1, crossProject: 1, example: { source: 'A-2', destination: 'B-1' } }]);
  expect(figureOf(unresolvableLinks, analyse(then)).value).toBe(0);
});
