import * as fc from 'fast-check';
import { costsOf, type Basis } from '../../../../src/analyse/value/costs';
import { costRows } from '../../../../src/analyse/value/cost/cost-table';
import { isoDay } from '../../../../src/model/day';
import type { Program } from '../../../../src/model/program';
import type { CostLine } from '../../../../src/model/value/cost-line';
import { day, source } from '../../../model/program-notation';
import { baseline, costed, line, logged, onPackage, perHour } from './cost-notation';

const ISSUES = 'A-1 epic; A-2 under A-1; A-3 epic; A-4 under A-3; B-1';
const issueIds = source(ISSUES).issues.map(({ id }) => id);
const packages = [`epic:${issueIds[0] ?? 0}`, `epic:${issueIds[2] ?? 0}`] as const;
const start = day('2026-09-01');

type Row = readonly [number, string, string, number];

const someDay = fc.integer({ min: 0, max: 110 });
const someLine: fc.Arbitrary<CostLine> = fc.tuple(someDay, fc.nat(60), fc.integer({ min: -500_00, max: 900_00 }), fc.constantFrom(null, ...packages), fc.nat(40))
  .map(([from, length, minor, of, late]) => line(`${isoDay(start + from)}..${isoDay(start + from + length)}`, minor, { package: of, postedOn: start + from + late }));
const someRow: fc.Arbitrary<Row> = fc.tuple(fc.constantFrom(...issueIds), fc.constantFrom('mia', 'jo', 'sam'), someDay.map((at) => isoDay(start + at)), fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4));

const settings = { source: 'worklogs' as const, rates: [perHour('person', 'mia', ['2026-01-01', 83_33]), perHour('person', 'jo', ['2026-10-01', 61_07])] };
const of = (lines: readonly CostLine[], rows: readonly Row[]): Program =>
  costed(ISSUES, { lines, worklogs: logged(rows), settings, baselines: [baseline(packages.map((id) => onPackage(id)), '2026-09-01')] });

const sum = (program: Program, on: number, basis: Basis): number => [...packages, null].reduce((all, id) => all + (costsOf(program).spent(id, on, basis).value ?? 0), 0);
const cases = fc.tuple(fc.array(someLine, { maxLength: 12 }), fc.array(someRow, { maxLength: 25 }), someDay, fc.constantFrom<Basis>('known', 'reported'));
const runs = { numRuns: 150, seed: 611 };

test('costs add up over any partition of what they are made of, and in any order', () => {
  fc.assert(fc.property(cases, fc.nat(), ([lines, rows, at, basis], salt) => {
    const on = start + at;
    const half = <T,>(all: readonly T[], side: number): readonly T[] => all.filter((_, index) => (index * 7 + salt) % 2 === side);
    const whole = sum(of(lines, rows), on, basis);
    expect(sum(of(half(lines, 0), half(rows, 0)), on, basis) + sum(of(half(lines, 1), half(rows, 1)), on, basis)).toBeCloseTo(whole, 6);
    expect(sum(of(lines.toReversed(), rows.toReversed()), on, basis)).toBe(whole);
  }), runs);
});

test('no cost is NaN or infinite, rows of projects add up to all of it, and cost outside the baseline moves no package', () => {
  fc.assert(fc.property(cases, ([lines, rows, at, basis]) => {
    const [program, on] = [of(lines, rows), start + at];
    for (const id of [...packages, null]) {
      const { value, reason } = costsOf(program).spent(id, on, basis);
      expect(value === null ? typeof reason : Number.isFinite(value)).toBe(value === null ? 'string' : true);
    }
    for (const { actual } of costRows(program, 'project')) expect(actual.value === null || Number.isFinite(actual.value)).toBe(true);
    const more = of([...lines, line('2026-09-01', 999_00)], rows);
    for (const id of packages) {
      const before = costsOf(program).spent(id, on, basis);
      if (before.value !== null) expect(costsOf(more).spent(id, on, basis)).toEqual(before);
    }
  }), runs);
});

test('what was reported of a day does not change by what comes into the book later', () => {
  fc.assert(fc.property(cases, someLine, ([lines, rows, at], late) => {
    const on = start + at;
    const before = sum(of(lines, rows), on, 'reported');
    const after = of([...lines, { ...late, postedOn: on + 1 }], rows);
    expect(sum(after, on, 'reported')).toBe(before);
  }), runs);
});
