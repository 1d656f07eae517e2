import { deadlineSlip } from '../../../src/analyse/forecast/deadline-slip';
import { forecastBacktest } from '../../../src/analyse/forecast/forecast-backtest';
import { forecastFinish } from '../../../src/analyse/forecast/forecast-finish';
import { isoDay } from '../../../src/model/day';
import type { ProgramSettings } from '../../../src/model/settings';
import { day, program } from '../../model/program-notation';
import { figureIn, inputOf, keysOf } from '../figure-notation';

const today = day('2026-11-22');

/** So many issues of a project delivered in each of the last weeks (the first number is last week). */
const deliveredPerWeek = (project: string, weeks: readonly number[], from = 1): string => weeks.flatMap((count, week) =>
  Array.from({ length: count }, (_, index) => {
    const done = isoDay(today - 1 - 7 * week);
    return `${project}-${from + 100 * week + index} fixed started ${isoDay(today - 3 - 7 * week)} done ${done}`;
  })).join('; ');

const open = (project: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${project}-${9000 + index}`).join('; ');

const steady = Array.from({ length: 12 }, () => 2);

const forecastOf = (issues: string, settings: Partial<ProgramSettings> = {}) => figureIn(forecastFinish, program(issues, '', { settings }));

test('a steady pace gives one exact day: the end of the last week that is needed', () => {
  const figure = forecastOf(`${deliveredPerWeek('A', steady)}; ${open('A', 9)}`);
  expect(figure.value).toBe(today - 1 + 7 * 5);
  expect(figure.worked).toBe(`85% of 1,200 runs over the last 12 weeks deliver 9 open issues by 2026-12-26; A ends last`);
  expect(['P50', 'P70', 'P85', 'P95'].map((name) => inputOf(figure, name))).toEqual(Array.from({ length: 4 }, () => today + 34));
  expect(figure.note).toBe('P50 2026-12-26');
  expect(figure.issues).toHaveLength(9);
});

test('an uneven pace spreads the percentiles, in their order', () => {
  const figure = forecastOf(`${deliveredPerWeek('A', [0, 4, 0, 1, 5, 0, 2, 0, 3, 1, 0, 2])}; ${open('A', 12)}`);
  const [p50, p70, p85, p95] = ['P50', 'P70', 'P85', 'P95'].map((name) => inputOf(figure, name) ?? 0) as [number, number, number, number];
  expect(p50).toBeLessThan(p70);
  expect(p70).toBeLessThan(p85);
  expect(p85).toBeLessThan(p95);
  expect(p50).toBeGreaterThan(today);
});

test('the program finishes with its slowest team', () => {
  const figure = forecastOf(`${deliveredPerWeek('A', steady)}; ${open('A', 4)}; ${deliveredPerWeek('B', steady.map(() => 1))}; ${open('B', 10)}`);
  expect(figure.value).toBe(today - 1 + 70);
  expect(figure.worked).toContain('B ends last');
});

test('growth of scope pushes the finish out', () => {
  const before = `${deliveredPerWeek('A', steady)}; ${open('A', 8)}`;
  const grown = Array.from({ length: 12 }, (_, week) => `A-${5000 + week} created ${isoDay(today - 2 - 7 * week)}`).join('; ');
  // Two delivered and one added a week: 8 + 12 open issues shrink by one a week.
  expect(forecastOf(before).value).toBe(today - 1 + 28);
  expect(forecastOf(`${before}; ${grown}`).value).toBe(today - 1 + 140);
});

test('dropped work is no velocity, but leaves the scope', () => {
  const added = Array.from({ length: 12 }, (_, week) => `A-${5000 + week} dropped created ${isoDay(today - 2 - 7 * week)} done ${isoDay(today - 1 - 7 * week)}`).join('; ');
  expect(forecastOf(`${deliveredPerWeek('A', steady)}; ${open('A', 8)}; ${added}`).value).toBe(today - 1 + 28);
});

test('what a team has when it begins is its scope, not growth', () => {
  const eightWeeks = Array.from({ length: 8 }, () => 1);
  const begun = deliveredPerWeek('A', eightWeeks).replaceAll(' fixed', ` created ${isoDay(today - 58)} fixed`);
  const planned = open('A', 5).replaceAll(/(A-\d+)/g, `$1 created ${isoDay(today - 58)}`);
  expect(forecastOf(`${begun}; ${planned}`).value).toBe(today - 1 + 35);
});

test.each([
  ['a team that delivers nothing', `${deliveredPerWeek('A', steady)}; ${open('B', 3)}`, 'B delivered nothing in the last 12 weeks and has 3 open issues.'],
  ['too short a history', 'A-1 created 2026-11-01; A-2 created 2026-10-20 done 2026-11-10', 'Needs 6 complete weeks of history; A has 4.'],
  ['outcomes not mapped', 'A-1; A-2 hold done 2026-11-10', 'A delivered nothing that is known (some outcomes are not mapped) in the last 12 weeks and has 1 open issue.'],
  ['more work than five years', `${deliveredPerWeek('A', steady)}; ${open('A', 540)}`, 'The forecast lies more than 5 years ahead.'],
  ['no work at all', '', 'There is no open work to forecast.'],
])('n/a at once: %s', (_, issues, reason) => {
  expect(forecastOf(issues)).toMatchObject({ value: null, reason });
});

test('scope that grows as fast as it is delivered is named', () => {
  const grown = Array.from({ length: 24 }, (_, index) => `A-${5000 + index} created ${isoDay(today - 2 - 7 * Math.floor(index / 2))}`).join('; ');
  expect(forecastOf(`${deliveredPerWeek('A', steady)}; ${grown}`).reason)
    .toBe('The forecast lies more than 5 years ahead; the work of A grows as fast as it is delivered.');
});

test('finished work was finished on the day it was', () => {
  expect(forecastOf('A-1 fixed done 2026-11-10; A-2 fixed done 2026-11-12; A-3 dropped done 2026-11-20')).toMatchObject({ value: day('2026-11-12'), note: 'delivered' });
});

test('the seed is shown, and a forecast repeats', () => {
  const issues = `${deliveredPerWeek('A', [0, 4, 0, 1, 5, 0, 2, 0, 3, 1, 0, 2])}; ${open('A', 12)}`;
  expect(inputOf(forecastOf(issues, { forecastSeed: 42 }), 'Seed')).toBe(42);
  expect(forecastOf(issues, { forecastSeed: 42 }).inputs).toEqual(forecastOf(issues, { forecastSeed: 42 }).inputs);
});

test('slip is counted in working days from the deadline, before it negative', () => {
  const issues = `${deliveredPerWeek('A', steady)}; ${open('A', 9)}`; // forecast Saturday 26 December
  const slip = (deadline: string) => figureIn(deadlineSlip, program(issues, '', { settings: { deadline: day(deadline) } }));
  expect(slip('2026-12-18')).toMatchObject({ value: 5, worked: '2026-12-26 is 5 working days after the deadline 2026-12-18' });
  expect(slip('2027-01-04').value).toBe(-6);
  expect(slip('2026-12-26').worked).toBe('2026-12-26 is on the deadline 2026-12-26');
  expect(figureIn(deadlineSlip, program(issues)).reason).toBe('No deadline is set: when must this be finished?');
});

test('the backtest holds forecasts of 12 to 21 weeks ago against what came', () => {
  const even = figureIn(forecastBacktest, program(deliveredPerWeek('A', Array.from({ length: 34 }, () => 2))));
  expect(even).toMatchObject({ value: 100, worked: '10 of 10 forecasts held' });
  // Half the pace in the last 12 weeks: the forecast made 12 weeks ago did not hold, and no older one that saw it all.
  const slower = figureIn(forecastBacktest, program(deliveredPerWeek('A', Array.from({ length: 34 }, (_, week) => (week < 12 ? 1 : 2)))));
  expect(slower.value).toBe(0);
  expect(figureIn(forecastBacktest, program('A-1; A-2 fixed done 2026-11-10')).value).toBeNull();
});

test('the issues behind an unknown forecast are those of the teams that forbid it', () => {
  expect(keysOf(forecastOf(`${deliveredPerWeek('A', steady)}; ${open('A', 1)}; ${open('B', 2)}`))).toEqual(['B-9000', 'B-9001']);
});

test('a backtest counts what was certain by 85 %: with one issue in every other week, at least 4 in 12 weeks', () => {
  // Heads in 12 throws of a coin: at least 4 with 92.7%, at least 5 with 80.6%.
  const everyOther = Array.from({ length: 22 }, (_, week) => (week % 2));
  const recent = (count: number) => Array.from({ length: 12 }, (_, week) => (week < count ? 1 : 0));
  const held = (count: number) => inputOf(figureIn(forecastBacktest, program(deliveredPerWeek('A', [...recent(count), ...everyOther]))), `Made 2026-08-30: ${count < 4 ? 0 : 1} of 1 held`);
  expect(held(4)).toBe(100);
  expect(held(3)).toBe(0);
});
