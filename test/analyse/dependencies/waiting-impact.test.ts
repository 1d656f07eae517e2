import { waitingImpact } from '../../../src/analyse/dependencies/waiting-impact';
import type { Figure } from '../../../src/analyse/measure';
import { program, type NotationOptions } from '../../model/program-notation';
import { figureIn, inputOf, keysOf, leftOutOf } from '../figure-notation';

const impact = (issues: string, links: string, options?: NotationOptions): Figure => figureIn(waitingImpact, program(issues, links, options));

const alone = ({ inputs }: Figure): readonly string[] =>
  inputs.filter(({ name }) => name.includes(' alone ')).map(({ name, value }) => `${name.split(' ')[0]} ${value}`);

const doing = (key: string, days: number): string => `${key} doing estimate ${days}d remaining ${days}d`;

test('blockers are taken out together: of two parallel chains neither alone brings the finish forward', () => {
  const figure = impact(`A-1 estimate 5d; ${doing('A-2', 1)}; B-1 estimate 5d; ${doing('B-2', 1)}`, 'A-1 blocks A-2; B-1 blocks B-2');
  expect(figure).toMatchObject({ value: 5, worked: '5 working days earlier without 2 blockers' });
  expect(alone(figure)).toEqual([]);
  expect(keysOf(figure)).toEqual(['A-1', 'B-1']);
});

test('impacts of single blockers do not add up; the three largest are told', () => {
  const issues = `A-1 estimate 2d; A-2 doing estimate 3d remaining 3d; A-3 doing estimate 4d remaining 4d; A-4 doing estimate 1d remaining 1d; ${doing('A-5', 1)}; B-1 estimate 6d`;
  const figure = impact(issues, 'A-1 blocks A-2; A-2 blocks A-3; A-3 blocks A-4; A-4 blocks A-5');
  // Eleven days in a row, ten without the last one; B-1 alone takes six.
  expect(figure.value).toBe(5);
  expect(alone(figure)).toEqual(['A-3 4', 'A-2 3', 'A-1 2']);
});

test('what only comes costs nothing yet, and where nothing waits it is 0', () => {
  expect(impact('A-1 estimate 5d; A-2 estimate 1d', 'A-1 blocks A-2')).toMatchObject({ value: 0, worked: 'nothing waits' });
});

test('an epic stands for its leaves', () => {
  expect(impact(`A-9 epic; A-1 under A-9 estimate 3d; A-3 under A-9 estimate 1d; ${doing('A-2', 1)}`, 'A-9 blocks A-2')).toMatchObject({ value: 3 });
});

test('it is not known without a schedule, without a duration, and for blockers outside', () => {
  expect(impact('A-1; A-2 doing', 'A-1 blocks A-2').reason).toBe('Only 0% of the open issues have an estimate or planned dates; 60% are needed.');
  const missing = impact(`A-1; ${doing('A-2', 1)}; B-1 estimate 1d`, 'A-1 blocks A-2');
  expect(missing.reason).toBe('None of the blockers has an estimate or planned dates.');
  expect(leftOutOf(missing)).toEqual({ 'No estimate and no planned dates: taken to last 0': ['A-1'] });
  expect(impact(doing('A-2', 1), 'X-1 blocks A-2', { outside: 'X-1 doing' }).reason).toMatch(/outside the program/);
  const partly = impact(`A-1 estimate 2d; ${doing('A-2', 1)}`, 'A-1 blocks A-2; X-1 blocks A-2', { outside: 'X-1 doing' });
  expect([partly.value, inputOf(partly, 'Blockers outside the program, left out')]).toEqual([2, 1]);
});
