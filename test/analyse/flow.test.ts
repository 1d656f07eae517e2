import { flowDistribution } from '../../src/analyse/flow/flow-distribution';
import { flowEfficiency } from '../../src/analyse/flow/flow-efficiency';
import { flowTime } from '../../src/analyse/flow/flow-time';
import { load } from '../../src/analyse/flow/load';
import { velocity } from '../../src/analyse/flow/velocity';
import { velocityPoints } from '../../src/analyse/flow/velocity-points';
import { buildProgram } from '../../src/model/build-program';
import type { Change } from '../../src/model/jira-issue';
import { day, program, source } from '../model/program-notation';
import { figureIn, inputOf, keysOf, leftOutOf } from './figure-notation';

test('flow time is the median of working days from first start to done, both days counted', () => {
  const figure = figureIn(flowTime, program(`
    A-1 fixed started 2026-11-02 done 2026-11-02
    A-2 fixed started 2026-11-05 done 2026-11-10
    A-3 fixed started 2026-10-19 done 2026-11-13
    A-4 fixed done 2026-11-03
    A-5 fixed started 2026-01-06 done 2026-08-20
    A-6 dropped started 2026-11-02 done 2026-11-20
    A-7 fixed started 2026-11-14 done 2026-11-15`));
  // 1 day; Thursday to Tuesday 4; four weeks 20; a weekend counts 1. A-4 was never in progress, A-5 is too long ago.
  expect(figure.value).toBe(2.5);
  expect(keysOf(figure)).toEqual(['A-1', 'A-2', 'A-3', 'A-7']);
  expect(inputOf(figure, '85% took at most')).toBe(20);
  expect(leftOutOf(figure)).toEqual({ 'Never seen in progress': ['A-4'] });
});

test('backward moves are in flow time: it runs from the first start to the last done', () => {
  const moved = source('A-1 fixed started 2026-11-02 done 2026-11-04');
  const back: Change[] = [
    { at: day('2026-11-05') * 1440 + 720, field: 'status', from: '3', to: '1' },
    { at: day('2026-11-13') * 1440 + 720, field: 'status', from: '1', to: '3' },
  ];
  const reopened = buildProgram({ ...moved, issues: moved.issues.map((issue) => ({ ...issue, history: [...issue.history, ...back] })) }, day('2026-11-22'));
  expect(figureIn(flowTime, reopened).value).toBe(10);
});

test('flow time is n/a where nothing was delivered, or nothing was seen in progress', () => {
  expect(figureIn(flowTime, program('A-1')).reason).toBe('Nothing was delivered in the last 12 weeks.');
  expect(figureIn(flowTime, program('A-1 fixed done 2026-11-03')).reason).toBe('Of 1 issue delivered in the last 12 weeks none was seen in progress.');
});

test('velocity is the mean of the last six complete weeks; today is not complete', () => {
  const figure = figureIn(velocity, program(`
    A-1 fixed done 2026-11-21; A-2 fixed done 2026-11-22; A-3 fixed done 2026-10-11; A-4 fixed done 2026-10-10
    A-5 dropped done 2026-11-18; A-6 epic fixed done 2026-11-18; A-7 fixed done 2026-11-18 under A-6 points 5`));
  expect(figure.value).toBeCloseTo(3 / 6, 10);
  expect(keysOf(figure)).toEqual(['A-1', 'A-3', 'A-7']);
  expect(figure.inputs.map(({ value }) => value)).toEqual([1, 0, 0, 0, 0, 2]);
  expect(inputOf(figure, 'Week from 2026-11-15')).toBe(2);
});

test('velocity in points counts what has points', () => {
  expect(figureIn(velocityPoints, program('A-1 fixed done 2026-11-18 points 5; A-2 fixed done 2026-11-04 points 4; A-3 fixed done 2026-11-04')).value).toBeCloseTo(1.5, 10);
  expect(figureIn(velocityPoints, program('A-1 fixed done 2026-11-18; A-2 points 3')).reason).toBe('Nothing delivered in the last 6 weeks has story points.');
});

test('velocity is n/a with less than six weeks of history, and where outcomes are not known; nothing done is 0', () => {
  expect(figureIn(velocity, program('A-1 created 2026-10-15')).reason).toBe('Needs 6 complete weeks of history and has 5.');
  expect(figureIn(velocity, program('A-1 hold done 2026-11-10')).reason).toBe('1 issue done in the last 6 weeks, all with an outcome that is not mapped.');
  expect(figureIn(velocity, program('A-1')).value).toBe(0);
});

test('load is the leaves in progress, by team', () => {
  const figure = figureIn(load, program('A-1 epic doing; A-2 doing under A-1 team Web; A-3 doing team Data; A-4 doing team Web; A-5'));
  expect(figure.value).toBe(3);
  expect(figure.inputs.map(({ name, value }) => [name, value])).toEqual([['Web', 2], ['Data', 1]]);
});

test('flow distribution names the largest share', () => {
  const figure = figureIn(flowDistribution, program('A-1 fixed done 2026-11-02; A-2 fixed done 2026-11-03; A-3 subtask fixed done 2026-11-03; A-4'));
  expect(figure.value).toBeCloseTo(66.667, 2);
  expect(figure.note).toBe('Story');
});

test('flow efficiency is time in progress and not flagged over all time from first start to done', () => {
  const noon = (text: string): number => day(text) * 1440 + 720;
  const one = source('A-1 fixed done 2026-11-20');
  const history: Change[] = [
    { at: noon('2026-11-02'), field: 'status', from: '1', to: '2' },
    { at: noon('2026-11-04'), field: 'flagged', from: '', to: '1' },
    { at: noon('2026-11-06'), field: 'flagged', from: '1', to: '' },
    { at: noon('2026-11-08'), field: 'status', from: '2', to: '1' },
    { at: noon('2026-11-10'), field: 'status', from: '1', to: '2' },
    { at: noon('2026-11-12'), field: 'status', from: '2', to: '3' },
    { at: noon('2026-11-12'), field: 'resolution', from: null, to: 'fixed' },
  ];
  const walked = buildProgram({ ...one, issues: one.issues.map((issue) => ({ ...issue, history })) }, day('2026-11-22'));
  // 2 Nov to 12 Nov are 10 days, of them 2 flagged and 2 back in to-do.
  expect(figureIn(flowEfficiency, walked)).toMatchObject({ value: 60, worked: '6 of 10 days of 1 issue' });
  expect(figureIn(flowEfficiency, program('A-1 fixed done 2026-11-20')).value).toBeNull();
});
