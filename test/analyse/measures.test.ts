import * as fc from 'fast-check';
import { analyse } from '../../src/analyse/analysis';
import type { Figure, Measure } from '../../src/analyse/measure';
import { measureByKey, measures } from '../../src/analyse/measures';
import { projectProgress } from '../../src/analyse/delivery/project-progress';
import { weeks } from '../../src/analyse/weekly';
import { buildProgram } from '../../src/model/build-program';
import { defaultThresholds } from '../../src/model/default-settings';
import type { Program } from '../../src/model/program';
import { day, defaultAsOf, program, source, type NotationOptions } from '../model/program-notation';
import { lastDay, siteBefore, siteHistory } from '../model/site-history';
import { writtenProgram, type Written } from './written-program';

const settings: NotationOptions['settings'] = { setAsideAfterDays: 150, showPersons: true, deadline: day('2026-12-24') };

const built = ({ issues, links }: Written): Program => program(issues.join(';'), links.join(';'), { settings });

/** A figure as far as a page would show it, with evidence as sorted keys. */
const shown = ({ issues, leftOut, ...rest }: Figure) => ({
  ...rest,
  issues: issues.map(({ issue, why }) => `${issue.key} ${why}`).sort(),
  leftOut: leftOut.map(({ why, issues: left }) => [why, left.map(({ key }) => key).sort()]),
});

const figuresOf = (of: Program, which: (measure: Measure) => boolean = () => true) => {
  const analysis = analyse(of);
  return new Map(measures.filter(which).map((measure) => [measure.key, shown(measure.compute(analysis))]));
};

const expectSound = (key: string, figure: ReturnType<typeof shown>): void => {
  const about = { key, value: figure.value, reason: figure.reason };
  expect({ ...about, exactlyOne: (figure.value === null) !== (figure.reason === null) }).toEqual({ ...about, exactlyOne: true });
  const numbers = [figure.value, ...figure.inputs.map(({ value }) => value)].filter((value) => value !== null);
  expect({ ...about, finite: numbers.every(Number.isFinite) }).toEqual({ ...about, finite: true });
  expect({ ...about, worked: figure.worked === '' }).toEqual({ ...about, worked: figure.value === null });
  expect(JSON.stringify(figure)).not.toMatch(/NaN|Infinity|undefined/);
};

test('keys are their file names, and no two are the same', () => {
  expect(measureByKey.size).toBe(measures.length);
  for (const { key } of measures) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('every default threshold judges a measure that exists, in the direction the measure has', () => {
  for (const [key, { better }] of Object.entries(defaultThresholds)) expect([key, measureByKey.get(key)?.better]).toEqual([key, better]);
});

test('every measure answers for every program with a value or a reason, and with numbers that are finite', () => {
  fc.assert(fc.property(writtenProgram, (written) => {
    for (const [key, figure] of figuresOf(built(written))) expectSound(key, figure);
  }), { seed: 1, numRuns: 60 });
});

test('also for every past day, in three time zones', () => {
  fc.assert(fc.property(siteHistory, fc.constantFrom('Pacific/Auckland', 'UTC', 'America/Los_Angeles'), (site, timeZone) => {
    const now = siteBefore(site, lastDay * 1440);
    const today = buildProgram({ ...now, settings: { ...now.settings, timeZone } }, lastDay);
    for (const { program: then } of weeks(today, 6)) for (const [key, figure] of figuresOf(then)) expectSound(key, figure);
  }), { seed: 2, numRuns: 8 });
});

test('the order in which issues and links come changes nothing', () => {
  fc.assert(fc.property(writtenProgram, fc.infiniteStream(fc.nat(1000)), (written, order) => {
    const shuffled = <T>(list: readonly T[]): T[] => list.map((item) => [order.next().value ?? 0, item] as const).sort((a, b) => a[0] - b[0]).map(([, item]) => item);
    const plain = source(written.issues.join(';'), written.links.join(';'), { settings });
    const other = { ...plain, issues: shuffled(plain.issues), projects: shuffled(plain.projects), linkTypes: shuffled(plain.linkTypes) };
    expect(figuresOf(buildProgram(other, day(defaultAsOf)))).toEqual(figuresOf(buildProgram(plain, day(defaultAsOf))));
  }), { seed: 3, numRuns: 40 });
});

test('an issue outside the program, linked or not, changes nothing but what counts dependencies', () => {
  fc.assert(fc.property(writtenProgram.filter(({ issues }) => issues.length > 0), ({ issues, links }) => {
    const first = issues[0]?.split(' ')[0] ?? '';
    const outside = program(issues.join(';'), [...links, `X-1 blocks ${first}`, `${first} relates to X-2`].join(';'), { settings, outside: 'X-1 doing; X-2' });
    const own = (measure: Measure): boolean => measure.group !== 'Dependencies' && measure.key !== 'critical-path-finish' && measure.key !== 'runway';
    expect(figuresOf(outside, own)).toEqual(figuresOf(program(issues.join(';'), links.join(';'), { settings }), own));
  }), { seed: 4, numRuns: 30 });
});

const additive = ['delivered', 'dropped', 'unknown-outcome', 'open-issues', 'set-aside', 'delivered-last-week', 'scope-change', 'load', 'unassigned-open', 'without-estimate', 'without-dates', 'untouched-for-a-year', 'reversed-dates', 'done-epics-with-open-children', 'unmapped-resolutions'];

test('counts of a program are the sums of the counts of its projects, and parts add up to the whole', () => {
  fc.assert(fc.property(writtenProgram, (written) => {
    const whole = built(written);
    const parts = ['A', 'B', 'C'].map((key) => built({ issues: written.issues.filter((issue) => issue.startsWith(`${key}-`)), links: [] }));
    const valueIn = (of: Program, key: string): number => measureByKey.get(key)?.compute(analyse(of)).value ?? Number.NaN;
    for (const key of additive) expect([key, parts.reduce((sum, part) => sum + valueIn(part, key), 0)]).toEqual([key, valueIn(whole, key)]);
    expect(['delivered', 'dropped', 'unknown-outcome', 'open-issues', 'set-aside'].reduce((sum, key) => sum + valueIn(whole, key), 0)).toBe(whole.issues.length);
    const rows = projectProgress(whole);
    expect(rows.reduce((sum, { delivered, dropped, unknown, doing, todo, setAside }) => sum + delivered + dropped + unknown + doing + todo + setAside, 0))
      .toBe(whole.issues.filter(({ leaf }) => leaf).length);
  }), { seed: 5, numRuns: 60 });
});
