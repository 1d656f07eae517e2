import { onTimeCompletion } from '../../../src/analyse/delivery/on-time-completion';
import { slippedLastWeek } from '../../../src/analyse/delivery/slipped-last-week';
import { buildProgram } from '../../../src/model/build-program';
import type { Change } from '../../../src/model/jira-issue';
import type { Program } from '../../../src/model/program';
import { programAt } from '../../../src/model/program-at';
import { day, program, source, type NotationOptions } from '../../model/program-notation';
import { figureIn, inputOf, keysOf, leftOutOf, programWithVersions } from '../figure-notation';

/** A change of a due date at noon: `'A-1 2026-11-18 2026-11-20>2026-12-01'`; either side may be empty. */
const withDueChanges = (issues: string, changes: readonly string[], options: NotationOptions = {}): Program => {
  const plain = source(issues, '', options);
  const byKey = new Map<string, Change[]>();
  for (const text of changes) {
    const [key = '', on = '', move = ''] = text.split(' ');
    const [from = '', to = ''] = move.split('>');
    byKey.set(key, [...byKey.get(key) ?? [], { at: day(on) * 1440 + 720, field: 'due', from: from || null, to: to || null }]);
  }
  return buildProgram({
    ...plain,
    issues: plain.issues.map((issue) => {
      const history = [...byKey.get(issue.key) ?? [], ...issue.history].sort((a, b) => a.at - b.at);
      return { ...issue, history, updatedAt: history.at(-1)?.at ?? issue.updatedAt };
    }),
  }, day(options.asOf ?? '2026-11-22'));
};

test('an epic counts against the first due date it was given, not against the one it was moved to', () => {
  const moved = withDueChanges(`
    A-1 epic fixed done 2026-10-30 due 2026-10-30
    A-2 epic fixed done 2026-10-30 due 2026-10-31
    A-3 epic due 2026-12-24
    A-4 epic due 2026-12-24
    A-5 epic dropped done 2026-09-01 due 2026-09-30
    A-6 epic fixed done 2026-11-01 due 2026-12-24`, [
    'A-2 2026-10-10 2026-10-15>2026-10-31',
    'A-3 2026-05-01 >2026-11-01', 'A-3 2026-11-01 2026-11-01>2026-12-24',
  ]);
  const figure = figureIn(onTimeCompletion, moved);
  // A-1 on time; A-2 by its second date only; A-3 open after its first; A-5 dropped without a decision; not due yet.
  expect(figure).toMatchObject({ value: 25, worked: '1 of 4 delivered by the original deadline', note: '1 of 4' });
  expect(keysOf(figure).toSorted()).toEqual(['A-1', 'A-2', 'A-3', 'A-5']);
  expect(inputOf(figure, 'Delivered early, not due yet (apart)')).toBe(1);
});

test('a due date that was only entered after the work was done is no promise', () => {
  const after = withDueChanges('A-1 epic fixed done 2026-10-30 due 2026-11-05', ['A-1 2026-11-02 >2026-11-05']);
  expect(figureIn(onTimeCompletion, after).value).toBeNull();
});

test('without a changelog the original due date cannot be known', () => {
  const plain = source('A-1 epic fixed done 2026-10-30 due 2026-11-05');
  const unread = buildProgram({ ...plain, issues: plain.issues.map((issue) => ({ ...issue, historyKnown: false })) }, day('2026-11-22'));
  expect(figureIn(onTimeCompletion, unread).value).toBeNull();
  expect(leftOutOf(figureIn(onTimeCompletion, unread))).toEqual({ 'Its original deadline, its outcome or the day it was delivered is not known': ['A-1'] });
});

test('released versions prove nothing on their own', () => {
  const released = programWithVersions('A-1', { one: { releases: '2026-10-01', released: true }, late: { releases: '2026-10-01' } });
  expect(figureIn(onTimeCompletion, released).reason)
    .toBe('No original deadline is known. Committed deadlines can be entered: a released version (1 here) shows the day it was released, not the day promised.');
});

test('projects and versions count against committed deadlines', () => {
  const base = programWithVersions('A-1 fixed done 2026-10-30 version one; A-2 fixed done 2026-11-03; B-1 doing; A-3 dropped done 2026-11-20', {
    one: { releases: '2026-10-31', released: true }, two: { releases: '2026-11-10', released: true }, three: {}, undated: { released: true },
  });
  const [a, b] = base.projects.map(({ id }) => String(id));
  const committedDeadlines = {
    [a ?? '']: day('2026-11-03'), [b ?? '']: day('2026-11-22'),
    'version:vone': day('2026-10-31'), 'version:vtwo': day('2026-11-09'), 'version:vthree': day('2026-11-30'), 'version:vundated': day('2026-01-01'),
  };
  const figure = figureIn(onTimeCompletion, { ...base, settings: { ...base.settings, committedDeadlines } });
  // On time: project A (its last delivery was on the day) and version one. Late: project B and version two. Three is not due.
  expect(figure.worked).toBe('2 of 4 delivered by the original deadline');
  expect(inputOf(figure, 'Left out: undated, released on a day that is not known; promised for')).toBe(day('2026-01-01'));
});

test('slipped is a due date that is later than seven days ago, by its net change', () => {
  const figure = figureIn(slippedLastWeek, withDueChanges('A-1 due 2026-12-10; A-2 due 2026-12-01; A-3 due 2026-12-10; A-4 due 2026-11-30; A-5 due 2026-12-24', [
    'A-1 2026-11-18 2026-12-01>2026-12-10',
    'A-2 2026-11-17 2026-12-01>2026-12-10', 'A-2 2026-11-19 2026-12-10>2026-12-01',
    'A-3 2026-11-15 2026-12-01>2026-12-10',
    'A-4 2026-11-19 2026-12-10>2026-11-30',
    'A-5 2026-11-19 >2026-12-24',
  ]));
  expect(figure.issues.map(({ issue, why }) => `${issue.key} ${why}`)).toEqual(['A-1 2026-12-01 to 2026-12-10']);
});

test.each(['Pacific/Auckland', 'UTC', 'America/Los_Angeles'])('a change at noon UTC seven days ago falls on its day in %s', (timeZone) => {
  const on = (date: string) => figureIn(slippedLastWeek, withDueChanges('A-1 due 2026-12-10', [`A-1 ${date} 2026-12-01>2026-12-10`], { settings: { timeZone } })).value;
  // Noon UTC is the next day already in Auckland.
  expect([on('2026-11-14'), on('2026-11-15'), on('2026-11-16')]).toEqual(timeZone === 'Pacific/Auckland' ? [0, 1, 1] : [0, 0, 1]);
});

test('slips are not known where the changelogs of what was touched were not read', () => {
  const plain = source('A-1 due 2026-12-10 updated 2026-11-20');
  const unread = buildProgram({ ...plain, issues: plain.issues.map((issue) => ({ ...issue, historyKnown: false })) }, day('2026-11-22'));
  expect(figureIn(slippedLastWeek, unread).value).toBeNull();
  expect(figureIn(slippedLastWeek, program('A-1')).value).toBe(0);
});

test('an epic delivered on an unknown day is neither on time nor late', () => {
  const figure = figureIn(onTimeCompletion, program('A-1 epic fixed due 2026-10-30; A-2 epic fixed done 2026-10-30 due 2026-10-30'));
  expect(figure.worked).toBe('1 of 1 delivered by the original deadline');
  expect(leftOutOf(figure)).toEqual({ 'Its original deadline, its outcome or the day it was delivered is not known': ['A-1'] });
  expect(figureIn(onTimeCompletion, program('A-1 epic fixed due 2026-10-30')).reason)
    .toBe('Whether a deadline was kept can be told of none that is known (1).');
});

test.each([
  ['A-1 fixed done 2026-10-30; A-2 fixed', null],
  ['A-1 fixed done 2026-10-30; A-2 hold done 2026-11-10', null],
  ['A-1 fixed done 2026-10-30; A-2 hold done 2026-10-01', '1 of 1 delivered by the original deadline'],
  ['A-1 fixed done 2026-11-04; A-2 fixed', '0 of 1 delivered by the original deadline'],
])('a project is only judged where what is unknown of it does not matter: %s', (issues, worked) => {
  const base = program(issues);
  const committedDeadlines = { [String(base.projects[0]?.id)]: day('2026-11-03') };
  const figure = figureIn(onTimeCompletion, { ...base, settings: { ...base.settings, committedDeadlines } });
  expect([figure.worked || null, figure.inputs.some(({ name }) => name.startsWith('Left out: A,'))]).toEqual([worked, worked === null]);
});

test('whether projects and versions kept their deadlines on a past day is told by their own leaves, with not all issues made', () => {
  const base = programWithVersions('A-1 fixed done 2026-10-30 version one; A-2 version one; B-1 fixed done 2026-11-03; B-2', { one: {} });
  const [a, b] = base.projects;
  const committedDeadlines = { [String(a?.id)]: day('2026-11-02'), [String(b?.id)]: day('2026-11-02'), 'version:vone': day('2026-11-02') };
  const then = programAt({ ...base, settings: { ...base.settings, committedDeadlines } }, day('2026-11-15'));
  Object.defineProperty(then, 'issues', { get: () => { throw new Error('All issues are made.'); } });
  const figure = figureIn(onTimeCompletion, then);
  expect([figure.worked, keysOf(figure)]).toEqual(['0 of 3 delivered by the original deadline', ['A-2', 'B-2', 'A-2']]);
});
