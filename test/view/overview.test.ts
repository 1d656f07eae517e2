import type { PullProgress } from '../../src/contract/program';
import { partialWords } from '../../src/view/overview';
import { dateWords } from '../../src/view/words';
import { day, program } from '../model/program-notation';
import { around, overviewOf } from './around';
import { launch } from './launch';

const partial = (visible: number, total: number | null, phase: PullProgress['phase'] = 'complete'): string | null => {
  const { fresh, pull, notes } = around(program('A-1'));
  return partialWords({ fresh: { ...fresh, projectsVisible: visible, projectsTotal: total }, pull: { ...pull, phase }, notes });
};

test('what makes the figures partial stands beside them', () => {
  expect(partial(5, 5)).toBeNull();
  expect(partial(4, 5)).toBe('4 of 5 projects');
  expect(partial(4, null)).toBeNull();
  expect(partial(5, 5, 'open-issues')).toBe('still being read from Jira');
  expect(partial(5, 5, 'history')).toBe('the past is still being read');
  expect(partial(5, 5, 'failed')).toBe('not all of it could be read from Jira');
  expect(partial(4, 5, 'done-issues')).toBe('4 of 5 projects, still being read from Jira');
  const { fresh } = around(launch());
  const view = overviewOf(launch(), { fresh: { ...fresh, projectsTotal: 9 } });
  const figures = [...view.tiles, ...view.unknowns, ...view.groups.flatMap((group) => group.figures)];
  expect(new Set(figures.map((figure) => figure.partial))).toEqual(new Set(['3 of 9 projects']));
});

test('only who may change a program is shown what could be changed', () => {
  expect(overviewOf(launch(), { canManage: false })).toMatchObject({ canManage: false, assumptions: [], suggestions: [] });
  expect(overviewOf(launch()).assumptions.map(({ key }) => key)).toEqual(expect.arrayContaining(['linkTypes', 'teamFrom', 'outcomes', 'deadline', 'setAside', 'workingWeek']));
});

test('every part of a sentence opens to a figure that the page has', () => {
  const view = overviewOf(launch());
  const known = new Set(view.groups.flatMap((group) => group.figures.map((figure) => figure.measure)));
  const named = [...view.sentence, ...view.since, ...view.causes].flatMap(({ measure }) => measure ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((measure) => !known.has(measure))).toEqual([]);
});

test.each([
  ['en-GB', '14 Mar 2027'], ['en-US', 'Mar 14, 2027'], ['de_CH', '14. März 2027'], ['de-DE', '14. März 2027'], ['not a locale', 'Mar 14, 2027'], ['', 'Mar 14, 2027'], ['xx', 'Mar 14, 2027'],
])('a day in the words of %j is %j', (locale, expected) => {
  expect(dateWords(day('2027-03-14'), locale)).toBe(expected);
});

test('a day before 1970 is a day like any other', () => expect(dateWords(day('1969-07-20'), 'en-GB')).toBe('20 Jul 1969'));
