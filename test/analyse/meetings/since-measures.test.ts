import * as fc from 'fast-check';
import { blockersClearedLastWeek } from '../../../src/analyse/dependencies/blockers-cleared-last-week';
import { deliveredLastWeek } from '../../../src/analyse/delivery/delivered-last-week';
import { scopeChange } from '../../../src/analyse/delivery/scope-change';
import { slippedLastWeek } from '../../../src/analyse/delivery/slipped-last-week';
import { measureNamed, sinceMeasures } from '../../../src/analyse/meetings/since-measures';
import { isoDay } from '../../../src/model/day';
import type { Program } from '../../../src/model/program';
import { programAt } from '../../../src/model/program-at';
import { day, program } from '../../model/program-notation';
import { launch } from '../../view/launch';
import { figureIn, keysOf } from '../figure-notation';

const lastWeek = [deliveredLastWeek, slippedLastWeek, blockersClearedLastWeek, scopeChange];

const told = (measure: (typeof lastWeek)[number], of: Program) => {
  const figure = figureIn(measure, of);
  return [figure.value, figure.reason, keysOf(figure).toSorted(), figure.inputs];
};

const someDay = fc.integer({ min: 0, max: 60 }).map((ago) => isoDay(day('2026-11-22') - ago));
const someIssue = fc.record({ created: someDay, done: fc.option(someDay), how: fc.constantFrom('fixed', 'dropped', 'hold'), flagged: fc.boolean() });

const programOf = (rows: readonly { created: string; done: string | null; how: string; flagged: boolean }[]): Program => {
  const issues = rows.map(({ created, done, how, flagged }, at) => `A-${at + 1} created ${created} ${done === null ? 'doing' : `${how} done ${done}`} ${flagged ? 'flagged' : ''}`);
  const links = rows.flatMap((_, at) => (at % 3 === 0 && at > 0 ? [`A-${at} blocks A-${at + 1}`] : []));
  return program(issues.join('; '), links.join('; '));
};

test('since the day seven days ago is what the last seven days are', () => {
  fc.assert(fc.property(fc.array(someIssue, { minLength: 1, maxLength: 20 }), (rows) => {
    const whole = programOf(rows);
    const since = sinceMeasures(whole.asOf - 7);
    expect(lastWeek.map((measure) => told(measure, whole))).toEqual(since.slice(0, 4).map((measure) => told(measure, whole)));
  }), { seed: 20261123, numRuns: 60 });
  const whole = launch();
  expect(lastWeek.map((measure) => told(measure, whole))).toEqual(sinceMeasures(whole.asOf - 7).slice(0, 4).map((measure) => told(measure, whole)));
});

test('a longer time holds all that a shorter one does, also beyond the twelve weeks that are kept at hand', () => {
  const whole = program('A-1 fixed done 2026-11-20; A-2 fixed done 2026-10-01; A-3 fixed done 2026-06-01; A-4 created 2026-10-15; A-5 fixed done 2026-11-08');
  const delivered = (since: string) => keysOf(figureIn(measureNamed(`delivered-since-${since}`) ?? deliveredLastWeek, whole));
  expect([delivered('2026-11-08'), delivered('2026-11-07'), delivered('2026-01-31')]).toEqual([['A-1'], ['A-1', 'A-5'], ['A-1', 'A-2', 'A-3', 'A-5']]);
  expect(figureIn(measureNamed('scope-change-since-2026-10-01') ?? scopeChange, whole)).toMatchObject({ value: 1, worked: '1 added - 0 dropped = +1' });
});

test('a wait is new where the first of an issue’s present waits began after the day', () => {
  const whole = program(
    'A-1 doing started 2026-11-02 team a; A-2 doing started 2026-11-02 team b; B-1 created 2026-10-01 team c; B-2 created 2026-10-01 team c',
    'B-1 blocks A-1 since 2026-11-04; B-2 blocks A-1 since 2026-11-18; B-1 blocks A-2 since 2026-11-18',
  );
  const since = (text: string) => figureIn(measureNamed(`new-waits-since-${text}`) ?? deliveredLastWeek, whole);
  expect([keysOf(since('2026-11-10')), keysOf(since('2026-11-03')), keysOf(since('2026-11-18'))]).toEqual([['A-2'], ['A-1', 'A-2'], []]);
  expect(since('2026-11-10')).toMatchObject({ value: 1, worked: '1 issue of 2 waiting issues' });
});

test('an earlier day is told as it was then', () => {
  const whole = program('A-1 fixed done 2026-11-20; A-2 fixed done 2026-11-10; A-3 fixed done 2026-11-04');
  const measure = measureNamed('delivered-since-2026-11-05') ?? deliveredLastWeek;
  expect([keysOf(figureIn(measure, whole)), keysOf(figureIn(measure, programAt(whole, day('2026-11-12'))))]).toEqual([['A-1', 'A-2'], ['A-2']]);
});

test.each(['delivered-since-2027-01-01', 'new-waits-since-2027-01-01'])('of a day that has not come nothing is said, not even 0: %s', (key) => {
  expect(figureIn(measureNamed(key) ?? deliveredLastWeek, launch())).toMatchObject({ value: null, reason: 'That day has not come yet.' });
});

test.each(['delivered-since-2026-02-30', 'waiting-since-2026-11-08', 'delivered-since-', 'delivered-since-2026-11-08-x', 'nothing'])('%s is no measure', (key) => {
  expect(measureNamed(key)).toBeNull();
});
