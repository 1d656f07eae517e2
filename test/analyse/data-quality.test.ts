import { doneEpicsWithOpenChildren } from '../../src/analyse/quality/done-epics-with-open-children';
import { historyUnknown } from '../../src/analyse/quality/history-unknown';
import { linksWithoutMeaning } from '../../src/analyse/quality/links-without-meaning';
import { overdueIssues } from '../../src/analyse/delivery/overdue-issues';
import { reversedDates } from '../../src/analyse/quality/reversed-dates';
import { untouchedForAYear } from '../../src/analyse/quality/untouched-for-a-year';
import { withoutDates } from '../../src/analyse/quality/without-dates';
import { withoutEstimate } from '../../src/analyse/quality/without-estimate';
import { withoutTeam } from '../../src/analyse/quality/without-team';
import { buildProgram } from '../../src/model/build-program';
import { day, program, source } from '../model/program-notation';
import { figureIn, keysOf, leftOutOf } from './figure-notation';

test('without an estimate: open leaves with neither points nor hours, unless their story has them', () => {
  const figure = figureIn(withoutEstimate, program(`
    A-1 epic points 100; A-2 under A-1; A-3 points 0; A-4 estimate 2h; A-5 points 3; A-6 subtask under A-5; A-7 fixed; A-8 subtask`));
  expect(keysOf(figure)).toEqual(['A-2', 'A-8']);
});

test('without dates: open epics and open leaves with neither date', () => {
  expect(keysOf(figureIn(withoutDates, program(`
    A-1 epic; A-2 under A-1 due 2026-12-01; A-3 start 2026-12-01; A-4; A-5; A-6 subtask under A-5 due 2026-12-01; A-7 fixed`)))).toEqual(['A-1', 'A-4']);
});

test('without a team: only where teams come from a field', () => {
  expect(keysOf(figureIn(withoutTeam, program('A-1 team Web; A-2; A-3 fixed')))).toEqual(['A-2']);
  expect(figureIn(withoutTeam, program('A-1')).value).toBeNull();
});

test('overdue, reversed and untouched issues', () => {
  const some = program(`
    A-1 due 2026-11-21; A-2 due 2026-11-22; A-3 fixed due 2026-01-01; A-4 start 2026-12-02 due 2026-12-01; A-5 start 2026-12-01 due 2026-12-01
    A-6 created 2024-01-01 updated 2025-11-21; A-7 created 2024-01-01 updated 2025-11-22`);
  expect(keysOf(figureIn(overdueIssues, some))).toEqual(['A-1']);
  expect(keysOf(figureIn(reversedDates, some))).toEqual(['A-4']);
  expect(keysOf(figureIn(untouchedForAYear, some))).toEqual(['A-6']);
  expect(figureIn(overdueIssues, program('A-1')).reason).toBe('No open issue has a due date.');
});

test('what is set aside is left out of the gaps as well, and said', () => {
  const figure = figureIn(untouchedForAYear, program('A-1 created 2024-01-01', '', { settings: { setAsideAfterDays: 365 } }));
  expect(figure.value).toBe(0);
  expect(leftOutOf(figure)).toEqual({ 'Set aside: untouched for longer than the program allows': ['A-1'] });
});

test('done epics with open children', () => {
  expect(keysOf(figureIn(doneEpicsWithOpenChildren, program(
    'A-1 epic fixed; A-2 under A-1; A-3 epic dropped; A-4 under A-3 fixed; A-5 epic; A-6 under A-5; A-7 fixed; A-8 subtask under A-7')))).toEqual(['A-1']);
});

test('links that read like dependencies but are not taken as such, each once', () => {
  const figure = figureIn(linksWithoutMeaning, program('A-1; A-2; B-1', 'A-1 depends on A-2; A-2 depends on B-1; A-1 blocks B-1; A-1 relates to B-1'));
  expect(figure).toMatchObject({ value: 2, note: 'Depends' });
  expect(keysOf(figure)).toEqual(['A-1', 'A-2', 'B-1']);
});

test('issues whose changelog was not read', () => {
  const plain = source('A-1; A-2');
  const half = buildProgram({ ...plain, issues: plain.issues.map((issue) => ({ ...issue, historyKnown: issue.key === 'A-1' })) }, day('2026-11-22'));
  expect(keysOf(figureIn(historyUnknown, half))).toEqual(['A-2']);
});
