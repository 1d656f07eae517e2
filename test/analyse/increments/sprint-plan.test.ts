import * as fc from 'fast-check';
import { incrementByDates, sprintPlan } from '../../../src/analyse/increments/sprint-plan';
import { buildProgram } from '../../../src/model/build-program';
import type { Sprint } from '../../../src/model/jira-issue';
import type { Increment, ProgramSettings } from '../../../src/model/settings';
import { day, defaultAsOf, source } from '../../model/program-notation';

const increment = (number: number, start: number, end: number): Increment => ({ id: `increment-${number}`, name: `PI ${number}`, start, end });

/** Days of a sprint in each increment, counted one by one. */
const counted = (increments: readonly Increment[], start: number, end: number): Increment | null => {
  const days = Array.from({ length: end - start + 1 }, (_, at) => start + at);
  return increments.find((one) => days.filter((each) => one.start <= each && each <= one.end).length * 2 >= days.length) ?? null;
};

test('a sprint is in the increment that holds at least half of its days, as counted one by one', () => {
  const stretches = fc.array(fc.tuple(fc.nat(10), fc.nat(20)), { maxLength: 4 }).map((pairs) => {
    let from = 0;
    return pairs.map(([gap, length], at) => {
      const start = from + gap;
      from = start + length + 1;
      return increment(at + 1, start, start + length);
    });
  });
  fc.assert(fc.property(stretches, fc.integer({ min: -5, max: 90 }), fc.nat(30), (increments, start, length) => {
    expect(incrementByDates(increments, { start, end: start + length })).toEqual(counted(increments, start, start + length));
  }), { seed: 3, numRuns: 500 });
});

test('without dates, or with its end before its start, a sprint is in none', () => {
  const all = [increment(1, 0, 100)];
  expect([incrementByDates(all, { start: null, end: 5 }), incrementByDates(all, { start: 5, end: null }), incrementByDates(all, { start: 6, end: 5 })]).toEqual([null, null, null]);
});

const planned = (settings: Partial<ProgramSettings>, dates: Readonly<Record<number, readonly [string, string]>>) => {
  const from = source('A-1 team Web sprint 1; A-2 team Data sprint 1; A-3 team Web future 2; A-4 team Web closed 3', '', { settings: { teamFrom: 'field', ...settings } });
  const minute = (text: string): number => Date.parse(text) / 60_000;
  const dated = (sprint: Sprint): Sprint => {
    const own = dates[sprint.id];
    return own === undefined ? sprint : { ...sprint, startAt: minute(own[0]), endAt: minute(own[1]) };
  };
  const of = buildProgram({ ...from, issues: from.issues.map((issue) => ({ ...issue, sprints: issue.sprints.map(dated) })) }, day(defaultAsOf));
  return sprintPlan(of).map((one) => [one.increment?.name ?? null, one.teams.map(({ team, sprints }) => [team.name, sprints.map(({ sprint, moved }) => `${sprint.id}${moved ? ' moved' : ''}`)])]);
};

const increments = [increment(1, day('2026-11-02'), day('2026-11-22')), increment(2, day('2026-11-23'), day('2026-12-20'))];

test('sprints stand by team in their increment; closed ones that are in none are left out', () => {
  expect(planned({ increments }, { 1: ['2026-11-16T08:00Z', '2026-11-27T16:00Z'] })).toEqual([
    ['PI 1', [['Data', ['1']], ['Web', ['1']]]], ['PI 2', []], [null, [['Web', ['2']]]],
  ]);
  expect(planned({ increments: [] }, {})).toEqual([[null, [['Data', ['1']], ['Web', ['1', '2']]]]]);
});

test('a moved sprint is where it was put, and one whose increment is gone where its dates put it', () => {
  expect(planned({ increments, sprintIncrements: { 1: 'none', 2: 'increment-2', 3: 'increment-9' } }, { 3: ['2026-11-03T08:00Z', '2026-11-13T16:00Z'] })).toEqual([
    ['PI 1', [['Web', ['3']]]], ['PI 2', [['Web', ['2 moved']]]], [null, [['Data', ['1 moved']], ['Web', ['1 moved']]]],
  ]);
});
