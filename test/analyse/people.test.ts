import { assignedToInactive } from '../../src/analyse/people/assigned-to-inactive';
import { peopleInSeveralProjects } from '../../src/analyse/people/people-in-several-projects';
import { teamsInSeveralProjects } from '../../src/analyse/people/teams-in-several-projects';
import { unassignedOpen } from '../../src/analyse/people/unassigned-open';
import { buildProgram } from '../../src/model/build-program';
import type { Program } from '../../src/model/program';
import { day, program, source } from '../model/program-notation';
import { figureIn, keysOf } from './figure-notation';

const issues = 'A-1 assignee mia; B-1 doing assignee mia; B-3 assignee mia; A-2 assignee jo; B-2 fixed assignee jo; C-1 assignee lee; A-3 assignee lee; A-4';

/** The same program after some people left. */
const withoutPeople = (text: string, gone: readonly string[]): Program => {
  const plain = source(text);
  return buildProgram({
    ...plain,
    issues: plain.issues.map((issue) => ({
      ...issue,
      assignee: issue.assignee === null ? null : { ...issue.assignee, active: !gone.includes(issue.assignee.name) },
    })),
  }, day('2026-11-22'));
};

test('people with open work in several projects are counted; who they are shows only where the program allows it', () => {
  const hidden = figureIn(peopleInSeveralProjects, program(issues));
  expect(hidden).toMatchObject({ value: 2, note: 'up to 2 projects at once' });
  expect(hidden.inputs).toEqual([{ name: 'Their issues, not listed since persons are not shown in this program', value: 5, unit: 'issues' }]);
  expect(hidden.issues).toEqual([]);
  expect(JSON.stringify([hidden.worked, hidden.note, hidden.inputs])).not.toContain('mia');
  const shown = figureIn(peopleInSeveralProjects, program(issues, '', { settings: { showPersons: true } }));
  expect(shown.issues.map(({ issue, why }) => `${issue.key} ${why}`).toSorted()).toEqual(['A-1 mia: A, B', 'A-3 lee: A, C', 'B-1 mia: A, B', 'B-3 mia: A, B', 'C-1 lee: A, C']);
  expect(figureIn(peopleInSeveralProjects, program(`${issues}; C-2 assignee mia`)).note).toBe('up to 3 projects at once');
  expect(figureIn(peopleInSeveralProjects, program('A-1 assignee mia')).note).toBeNull();
});

test('people who left are in no conflict; what is assigned to them is counted', () => {
  const left = withoutPeople(issues, ['mia']);
  expect(figureIn(peopleInSeveralProjects, left).value).toBe(1);
  expect(keysOf(figureIn(assignedToInactive, left))).toEqual(['A-1', 'B-1', 'B-3']);
  expect(keysOf(figureIn(unassignedOpen, left))).toEqual(['A-4']);
});

test('teams need a field: the project as the team is never in two projects', () => {
  const figure = figureIn(teamsInSeveralProjects, program('A-1 team Web; B-1 team Web; B-2 team Data; C-1 team Data fixed'));
  expect(figure).toMatchObject({ value: 1, note: 'Web' });
  expect(keysOf(figure)).toEqual(['A-1', 'B-1']);
  expect(figureIn(teamsInSeveralProjects, program('A-1; B-1')).reason).toBe('This program takes the project as the team.');
});
