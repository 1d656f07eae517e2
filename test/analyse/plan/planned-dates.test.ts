import { analyse } from '../../../src/analyse/analysis';
import { planBounds } from '../../../src/analyse/plan/plan-bounds';
import { planRows } from '../../../src/analyse/plan/plan-rows';
import { planSpans } from '../../../src/analyse/plan/plan-spans';
import { plannedDates, plannedFirst } from '../../../src/analyse/plan/planned-dates';
import { rowKey } from '../../../src/analyse/plan/row-order';
import { isoDay } from '../../../src/model/day';
import { buildProgram } from '../../../src/model/build-program';
import type { Program } from '../../../src/model/program';
import { programWithVersions } from '../figure-notation';
import { day, program, source } from '../../model/program-notation';

/** "start..finish" of each row, with what is derived in brackets, and the original finish. */
const datesOf = (of: Program): Readonly<Record<string, string>> => {
  const analysis = analyse(of);
  const rows = planRows(analysis, { open: of.issues.map(({ key }) => key).concat('loose:A'), hideDone: false, says: null });
  const text = (at: number | null): string => (at === null ? '' : isoDay(at));
  return Object.fromEntries([...rows.nodes].map((node) => {
    const place = rows.tree.placeOf(node);
    const { start, finish, derived, ownStart, ownFinish } = plannedDates(place, node, planSpans(analysis).under);
    const said = derived ? `(${text(start)}..${text(finish)})` : `${ownStart ? text(start) : `(${text(start)})`}..${ownFinish ? text(finish) : `(${text(finish)})`}`;
    const first = plannedFirst(of, place);
    return [rowKey(place), first === null ? said : `${said} first ${text(first)}`];
  }));
};

test('an issue has its own dates; what lies above it without any has the first and last of all below', () => {
  expect(datesOf(program('A-1 epic; A-2 under A-1 start 2026-11-30 due 2026-12-04; A-3 under A-1; A-4 subtask under A-3 due 2026-12-18; A-5 due 2026-11-25'))).toEqual({
    '': '(2026-11-25..2026-12-18)', A: '(2026-11-25..2026-12-18)', 'A-1': '(2026-11-30..2026-12-18)', 'A-2': '2026-11-30..2026-12-04 first 2026-12-04',
    'A-3': '(2026-12-18..2026-12-18)', 'A-4': '..2026-12-18 first 2026-12-18', 'loose:A': '(2026-11-25..2026-11-25)', 'A-5': '..2026-11-25 first 2026-11-25',
  });
});

test('a day of its own stands; the other side is what lies under it, where the two make a stretch', () => {
  const under = (own: string): string | undefined => datesOf(program(`A-1 epic ${own}; A-2 under A-1 start 2026-11-30 due 2026-12-04`))['A-1'];
  expect(under('due 2026-12-18')).toBe('(2026-11-30)..2026-12-18 first 2026-12-18');
  expect(under('start 2026-11-23')).toBe('2026-11-23..(2026-12-04)');
  expect(under('due 2026-11-20')).toBe('..2026-11-20 first 2026-11-20');
  expect(under('start 2026-12-24')).toBe('2026-12-24..');
});

test('no dates at all: every row is without, and the plan is today', () => {
  const bare = program('A-1 epic; A-2 under A-1; B-1');
  expect(new Set(Object.values(datesOf(bare)))).toEqual(new Set(['..']));
  expect(planBounds(analyse(bare))).toEqual({ first: bare.asOf, last: bare.asOf });
});

test('dates 20 years apart, and a start after the due date', () => {
  const wide = program('A-1 epic; A-2 under A-1 start 2016-12-01 due 2036-12-01; A-3 under A-1 start 2027-03-01 due 2026-12-01');
  expect(datesOf(wide)).toMatchObject({ 'A-1': '(2016-12-01..2036-12-01)', 'A-3': '2027-03-01..2026-12-01 first 2026-12-01' });
  expect(planBounds(analyse(wide))).toEqual({ first: day('2016-12-01'), last: day('2036-12-01') });
});

test('dropped work plans nothing', () => {
  expect(datesOf(program('A-1 epic; A-2 dropped under A-1 due 2027-12-01; A-3 under A-1 due 2026-12-01'))).toMatchObject({ 'A-1': '(2026-12-01..2026-12-01)' });
});

test('the first due date that was ever given is the original finish, and what was committed to', () => {
  const plain = source('A-1 due 2026-12-18; A-2 due 2026-12-18 version one', '', { settings: { deadline: day('2026-12-31'), committedDeadlines: { 'version:vone': day('2026-12-01') } } });
  const noon = (text: string): number => day(text) * 1440 + 720;
  const moved = plain.issues.map((issue) => (issue.key === 'A-1' ? {
    ...issue, history: [{ at: noon('2026-10-01'), field: 'due' as const, from: null, to: '2026-11-30' }, { at: noon('2026-11-10'), field: 'due' as const, from: '2026-11-30', to: '2026-12-18' }],
  } : issue));
  const projectId = plain.projects[0]?.id ?? 0;
  const settings = { ...plain.settings, committedDeadlines: { ...plain.settings.committedDeadlines, [String(projectId)]: day('2026-12-24') } };
  const versions = [{ id: 'vone', name: 'one', projectId, released: false, archived: false, startDay: null, releaseDay: day('2026-12-15') }];
  const built = buildProgram({ ...plain, settings, issues: moved, projects: plain.projects.map((project) => ({ ...project, versions })) }, day('2026-11-22'));
  expect(datesOf(built)).toMatchObject({
    '': '(2026-12-18..2026-12-18) first 2026-12-31', A: '(2026-12-18..2026-12-18) first 2026-12-24',
    'version:vone': '()..(2026-12-15) first 2026-12-01', 'A-1': '..2026-12-18 first 2026-11-30', 'A-2': '..2026-12-18 first 2026-12-18',
  });
});

test('versions still to come and those released in the last 90 days, and no others', () => {
  const versions = {
    ahead: { releases: '2026-12-12' }, overdue: { releases: '2026-11-01' }, lately: { releases: '2026-09-01', released: true }, long: { releases: '2026-08-01', released: true },
    undated: {}, archived: { releases: '2026-12-12', archived: true },
  };
  expect(Object.keys(datesOf(programWithVersions('A-1', versions))).filter((key) => key.startsWith('version:'))).toEqual(['version:vlately', 'version:voverdue', 'version:vahead']);
});
