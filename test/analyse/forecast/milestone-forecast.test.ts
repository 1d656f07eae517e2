import * as fc from 'fast-check';
import { analyse } from '../../../src/analyse/analysis';
import { teamWeeks } from '../../../src/analyse/flow/team-weeks';
import { forecast } from '../../../src/analyse/forecast/forecast';
import { milestoneForecasts } from '../../../src/analyse/forecast/milestone-forecast';
import { oncePer } from '../../../src/analyse/once-per';
import { weekDraws, type WeekDraws } from '../../../src/analyse/forecast/week-draws';
import { isoDay } from '../../../src/model/day';
import type { Program } from '../../../src/model/program';
import { day } from '../../model/program-notation';
import { programWithVersions } from '../figure-notation';

const today = day('2026-11-22');
const HORIZON = 260;

/** So many leaves of a team (and project) delivered in each of the last weeks, last week first. */
const delivered = (team: string, weeks: readonly number[]): string => weeks.flatMap((count, week) =>
  Array.from({ length: count }, (_, index) => `${team}-${1 + 100 * week + index} fixed done ${isoDay(today - 1 - 7 * week)}`)).join('; ');

/** One row an open leaf: its team, and the milestones it is planned for. */
type Leaf = { readonly team: string; readonly versions: readonly string[] };

const opened = (leaves: readonly Leaf[]): string =>
  leaves.map(({ team, versions }, index) => `${team}-${9000 + index} ${versions.map((name) => `version ${name}`).join(' ')}`).join('; ');

const days = { one: '2026-11-20', two: '2027-01-10', three: '2027-02-10' };
const versions = Object.fromEntries(Object.entries(days).map(([name, releases]) => [name, { releases }]));

const programOf = (paces: Readonly<Record<string, readonly number[]>>, leaves: readonly Leaf[]): Program =>
  programWithVersions([...Object.entries(paces).map(([team, weeks]) => delivered(team, weeks)), opened(leaves)].join('; '), versions);

const forecastsOf = (program: Program) => milestoneForecasts(analyse(program));

/** The past weeks a run draws, one after the other: its tree from the left to the right. */
const weeksOfRun = (draws: WeekDraws, run: number): readonly number[] => {
  let nodes = [run];
  for (let level = draws.left.length - 1; level >= 0; level -= 1) {
    nodes = nodes.flatMap((node) => [draws.left[level]?.[node] ?? 0, draws.right[level]?.[node] ?? 0]);
  }
  return nodes.map((node) => draws.week[node] ?? 0);
};

/** All runs of these draws, since the same are asked for again and again. */
const runsOf = oncePer((draws: WeekDraws) => Array.from({ length: draws.runs }, (_, run) => weeksOfRun(draws, run).slice(0, HORIZON)));

/** Week by week, run by run, team by team: the week in which the last of these teams has done its queue. */
const naively = (program: Program, queues: Readonly<Record<string, number>>): readonly [number | null, number | null] => {
  const draws = weekDraws(program.settings.forecastSeed, 12);
  const teams = teamWeeks(program);
  const ends = runsOf(draws).map((weeks) => Math.max(...Object.entries(queues).map(([id, work]) => {
      const net = teams.find(({ team }) => team.name === id)?.net ?? [];
      let left = work;
      const at = weeks.findIndex((week) => { left -= net[week] ?? 0; return left <= 0; });
      return at < 0 ? Infinity : at + 1;
    }))).sort((a, b) => a - b);
  const at = (share: number): number => ends[Math.ceil(share * ends.length) - 1] ?? Infinity;
  return at(0.85) === Infinity ? [null, null] : [today - 1 + 7 * at(0.5), today - 1 + 7 * at(0.85)];
};

/** How many leaves each team of a milestone has until that milestone is done, told again from the rows. */
const queuesOf = (leaves: readonly Leaf[], name: string): Readonly<Record<string, number>> => {
  const order = Object.keys(days);
  const until = order.slice(0, order.indexOf(name) + 1);
  const teams = [...new Set(leaves.filter((leaf) => leaf.versions.includes(name)).map(({ team }) => team))];
  return Object.fromEntries(teams.map((team) => [team, leaves.filter((leaf) => leaf.team === team && leaf.versions.some((one) => until.includes(one))).length]));
};

const pace = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 20, maxLength: 20 }).map((weeks) => [...weeks.slice(0, 11), (weeks[11] ?? 0) + 1, ...weeks.slice(12)]);
const leaf = fc.record({ team: fc.constantFrom('A', 'B', 'C'), versions: fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { maxLength: 2 }) });

test('each milestone is done when a run, week by week, has the slowest of its teams through its queue', () => {
  fc.assert(fc.property(fc.record({ A: pace, B: pace, C: pace }), fc.array(leaf, { minLength: 1, maxLength: 30 }), (paces, leaves) => {
    const program = programOf(paces, leaves);
    const found = forecastsOf(program);
    for (const name of Object.keys(days)) {
      const queues = queuesOf(leaves, name);
      const told = found.get(`v${name}`);
      if (Object.keys(queues).length === 0) expect(told).toEqual({ p50: null, p85: null, reason: 'No issue is planned for it.' });
      else expect([name, told?.p50, told?.p85]).toEqual([name, ...naively(program, queues)]);
    }
  }), { seed: 20261123, numRuns: 25 });
});

test('a milestone never comes before an earlier one of the same team, nor after the finish of the program', () => {
  fc.assert(fc.property(pace, fc.array(fc.record({ team: fc.constant('A'), versions: leaf.map((one) => one.versions) }), { minLength: 1, maxLength: 40 }), (weeks, leaves) => {
    const program = programOf({ A: weeks }, leaves);
    const ends = [...forecastsOf(program).values()].flatMap(({ p85 }) => p85 ?? []);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    const whole = forecast(program);
    if (whole.known && 'days' in whole) for (const end of ends) expect(end).toBeLessThanOrEqual(whole.days[85]);
  }), { seed: 20261123, numRuns: 60 });
});

const steady = Array.from({ length: 12 }, () => 2);

test('of a steady pace one exact day: a team does the earlier milestone first, and a leaf of both counts once', () => {
  const found = forecastsOf(programOf({ A: steady }, [
    { team: 'A', versions: ['two'] }, { team: 'A', versions: ['two'] }, { team: 'A', versions: ['one', 'two'] }, { team: 'A', versions: ['one'] }, { team: 'A', versions: [] }, { team: 'A', versions: ['three'] },
  ]));
  expect([...found]).toEqual([
    ['vone', { p50: today + 6, p85: today + 6, reason: null }],
    ['vtwo', { p50: today + 13, p85: today + 13, reason: null }],
    ['vthree', { p50: today + 20, p85: today + 20, reason: null }],
  ]);
});

test('a milestone with nothing open says so; a team that is too young, or idle, stops its own milestones alone', () => {
  const issues = `${delivered('A', steady)}; A-9000 version one; A-9001 fixed done 2026-11-02 version two; B-1 created 2026-11-01 version three; C-1 version four`;
  const found = forecastsOf(programWithVersions(issues, { ...versions, four: { releases: '2027-03-01' }, five: { releases: '2027-04-01' }, out: { releases: '2026-10-01', released: true } }));
  expect([...found].map(([id, { p85, reason }]) => [id, p85 ?? reason])).toEqual([
    ['vone', today + 6],
    ['vtwo', 'All of its work is done: it only has to be released.'],
    ['vthree', 'Needs 6 complete weeks of history; B has 3.'],
    ['vfour', 'C delivered nothing in the last 12 weeks and has 1 open issue.'],
    ['vfive', 'No issue is planned for it.'],
  ]);
});

test('only the weeks that are drawn from tell a pace: what a team delivered before them makes it no faster', () => {
  const slower = [...Array.from({ length: 12 }, () => 1), ...Array.from({ length: 22 }, () => 20)];
  const leaves = [...Array.from({ length: 40 }, () => ({ team: 'A', versions: ['two'] })), ...Array.from({ length: 62 }, () => ({ team: 'B', versions: ['two'] }))];
  const program = programOf({ A: slower, B: steady }, leaves);
  expect(forecastsOf(program).get('vtwo')?.p85).toBe(today - 1 + 7 * 40);
  expect(forecast(program)).toMatchObject({ days: { 85: today - 1 + 7 * 40 } });
});

test('beyond 5 years there is no forecast', () => {
  const many = Array.from({ length: 530 }, () => ({ team: 'A', versions: ['two'] }));
  expect(forecastsOf(programOf({ A: steady }, many)).get('vtwo')).toEqual({ p50: null, p85: null, reason: 'The forecast lies more than 5 years ahead.' });
});
