import { analyse } from '../../src/analyse/analysis';
import type { Measure } from '../../src/analyse/measure';
import { EVIDENCE_PAGE, evidenceIssues, evidencePage } from '../../src/view/evidence';
import { figure, input } from '../../src/analyse/figure';
import { figureOf } from '../../src/analyse/figure-of';
import { measureByKey } from '../../src/analyse/measures';
import { program } from '../model/program-notation';
import { evidenceOf } from './around';

const measure = (key: string): Measure => {
  const found = measureByKey.get(key);
  if (found === undefined) throw new Error(key);
  return found;
};

test('an issue that is behind a figure twice stands there once, with both reasons', () => {
  const issues = evidenceIssues(figureOf(measure('waiting'), analyse(program('A-1; A-2 doing; A-3 doing', 'A-1 blocks A-2; A-2 blocks A-3'))));
  expect(issues.map(({ issue, why }) => `${issue.key}: ${why}`)).toEqual(['A-2: waits for A-1; blocks A-3', 'A-3: waits for A-2', 'A-1: blocks A-2']);
  const [one] = program('A-1').issues;
  const empty = figure(1, '1', { issues: () => (one === undefined ? [] : [{ issue: one, why: '' }, { issue: one, why: 'late' }]) });
  expect(evidenceIssues(empty).map(({ why }) => why)).toEqual(['late']);
});

test('pages follow each other without a gap, and past the end there is nothing', () => {
  const many = program(Array.from({ length: 120 }, (_, at) => `A-${at + 1}`).join(';'));
  const keys = [0, EVIDENCE_PAGE, 2 * EVIDENCE_PAGE, 3 * EVIDENCE_PAGE].map((from) => evidenceOf(many, 'open-issues', from).issues.map(({ key }) => key));
  expect(keys.map(({ length }) => length)).toEqual([50, 50, 20, 0]);
  expect(keys.flat()).toEqual(many.issues.map(({ key }) => key));
  expect(evidenceOf(many, 'open-issues', 9_999_999)).toMatchObject({ issues: [], total: 120, from: 9_999_999 });
  expect(evidencePage([], 0)).toEqual([]);
});

test('a date among the inputs is told as a date, and only that', () => {
  const view = evidenceOf(program('A-1', '', { settings: { deadline: 20_817 } }), 'deadline-slip');
  expect(view.inputs).toEqual([{ name: 'Deadline', value: 20_817, unit: 'date', text: '2026-12-30' }]);
  expect(input('Seed', 1, null)).toEqual({ name: 'Seed', value: 1, unit: null });
});

test('a figure that is not known still says what it would be made of', () => {
  const view = evidenceOf(program('A-1 created 2026-11-02'), 'forecast-finish');
  expect(view).toMatchObject({ figure: { value: null, reason: expect.stringContaining('Needs 6 complete weeks') }, worked: '', total: 1, jql: 'key in (A-1) ORDER BY key' });
  expect(view.formula).not.toBe('');
});
