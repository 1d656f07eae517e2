import { delivered } from '../../../src/analyse/delivery/delivered';
import { dropped } from '../../../src/analyse/delivery/dropped';
import { openIssues } from '../../../src/analyse/delivery/open-issues';
import { progressEstimate } from '../../../src/analyse/delivery/progress-estimate';
import { progressIssues } from '../../../src/analyse/delivery/progress-issues';
import { progressPoints } from '../../../src/analyse/delivery/progress-points';
import { projectProgress } from '../../../src/analyse/delivery/project-progress';
import { setAside } from '../../../src/analyse/delivery/set-aside';
import { unknownOutcome } from '../../../src/analyse/delivery/unknown-outcome';
import { unmappedResolutions } from '../../../src/analyse/quality/unmapped-resolutions';
import { program } from '../../model/program-notation';
import { figureIn, inputOf, keysOf, leftOutOf } from '../figure-notation';

const mixed = program(`
  A-1 epic; A-2 fixed under A-1; A-3 doing under A-1; A-4 under A-1
  A-5 dropped; B-1 hold; B-2 fixed; B-3 unresolved`);

test('progress is delivered leaves over leaves that were not dropped; unknown outcomes stay in the denominator', () => {
  const figure = figureIn(progressIssues, mixed);
  expect(figure.value).toBeCloseTo((100 * 2) / 6, 10);
  expect(figure.worked).toBe('2 of 6 issues delivered');
  expect(figure.note).toBe('up to 67% if what is unknown was delivered');
  expect(keysOf(figure)).toEqual(['A-2', 'A-3', 'A-4', 'B-1', 'B-2', 'B-3']);
  expect(leftOutOf(figure)).toEqual({ Dropped: ['A-5'], 'Has children, so it is a summary of them': ['A-1'] });
});

test('counts of outcomes are of all issues, with leaves and summaries apart', () => {
  const epic = program('A-1 epic fixed; A-2 fixed under A-1; A-3 dropped; A-4 hold; A-5; A-6 doing');
  expect(figureIn(delivered, epic).value).toBe(2);
  expect(inputOf(figureIn(delivered, epic), 'Issues with children (summaries)')).toBe(1);
  expect(inputOf(figureIn(delivered, epic), 'Issues without children (leaves)')).toBe(1);
  expect(figureIn(dropped, epic).value).toBe(1);
  expect(figureIn(unknownOutcome, epic).value).toBe(1);
  expect(figureIn(openIssues, epic).value).toBe(2);
});

test('set aside work is in no other figure and is said', () => {
  const old = program('A-1 fixed; A-2 created 2020-01-01; A-3', '', { settings: { setAsideAfterDays: 365 } });
  expect(figureIn(progressIssues, old).value).toBe(50);
  expect(leftOutOf(figureIn(progressIssues, old))).toEqual({ 'Set aside: untouched for longer than the program allows': ['A-2'] });
  expect(keysOf(figureIn(setAside, old))).toEqual(['A-2']);
  expect(figureIn(openIssues, old).value).toBe(1);
});

test.each([
  ['', 'There is no work yet.'],
  ['A-1 dropped; A-2 dropped', 'All of the work was dropped.'],
  ['A-1 hold; A-2', 'What is done has outcomes that are not mapped to delivered or dropped.'],
])('progress of "%s" cannot be known', (issues, reason) => {
  expect(figureIn(progressIssues, program(issues))).toMatchObject({ value: null, reason, worked: '' });
});

test('points are of the lowest issue that has them, and are never mixed with what has none', () => {
  const figure = figureIn(progressPoints, program(`
    A-1 epic points 100; A-2 under A-1 points 5; A-3 fixed under A-1 points 3
    A-4 subtask under A-2; A-5 points 8 doing; A-6 subtask under A-5 points 2 fixed; A-7; A-8 dropped points 13`));
  // A-2 carries its own points (its sub-task has none); A-5 does not (its sub-task A-6 does); the epic never does.
  expect(figure.worked).toBe('5 of 10 points delivered');
  expect(keysOf(figure)).toEqual(['A-2', 'A-3', 'A-6', 'A-8']);
  expect(leftOutOf(figure)).toEqual({ 'Has no points': ['A-7'] });
  expect(figureIn(progressPoints, program('A-1; A-2 fixed')).reason).toBe('No issue has story points.');
});

test('estimates are told in hours', () => {
  const figure = figureIn(progressEstimate, program('A-1 fixed estimate 3h; A-2 estimate 1d; A-3'));
  expect(figure.worked).toBe('3 of 11 hours delivered');
  expect(inputOf(figure, 'Open')).toBe(8);
  expect(leftOutOf(figure)).toEqual({ 'Has no original estimate': ['A-3'] });
});

test('unmapped resolutions are named with their counts', () => {
  const figure = figureIn(unmappedResolutions, mixed);
  expect(figure.value).toBe(2);
  expect(figure.inputs.map(({ name, value }) => [name, value])).toEqual([['Hold', 1], ['No resolution, status Done', 1]]);
  expect(keysOf(figure)).toEqual(['B-1', 'B-3']);
});

test('progress of projects adds up, by key, with the deadline that was committed to', () => {
  const late = program('B-1 doing; B-2 fixed; A-1 fixed; A-2 dropped; A-3 epic', '', {});
  const id = late.projects.find(({ key }) => key === 'B')?.id ?? 0;
  const friday = late.asOf - 2; // asOf is a Sunday
  const rows = projectProgress({ ...late, settings: { ...late.settings, committedDeadlines: { [id]: friday } } });
  expect(rows.map(({ project, percent, delivered: done, dropped: lost, doing, todo }) => [project.key, percent, done, lost, doing, todo]))
    .toEqual([['A', 50, 1, 1, 0, 1], ['B', 50, 1, 0, 1, 0]]);
  expect(rows.map(({ due, lateByWorkingDays }) => [due, lateByWorkingDays])).toEqual([[null, null], [friday, null]]);
});
