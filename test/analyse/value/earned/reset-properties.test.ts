import fc from 'fast-check';
import type { Program } from '../../../../src/model/program';
import type { Baseline, ZeroedVariance } from '../../../../src/model/value/work-package';
import { day } from '../../../model/program-notation';
import { told } from './told';
import { baseline, packageOf, valued, type Valued } from './value-program';

/** Packages of February 2026, each with four parts of which some are delivered on some day, and with some cost before the reset. */
const from = '2026-02-16';
const iso = (of: number): string => `2026-02-${String(of).padStart(2, '0')}`;
const part = fc.option(fc.integer({ min: 2, max: 13 }), { nil: null });
const made = fc.array(fc.record({
  budget: fc.integer({ min: 1, max: 900 }).map((hundreds) => hundreds * 100), spent: fc.integer({ min: 0, max: 90_000 }), start: fc.integer({ min: 2, max: 12 }), days: fc.integer({ min: 0, max: 16 }), parts: fc.array(part, { minLength: 4, maxLength: 4 }),
}), { minLength: 1, maxLength: 4 });
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

const issuesOf = (all: Made): string => all.map(({ parts }, at) =>
  [`P${at}-1 epic`, ...parts.map((on, nth) => `P${at}-${nth + 2} under P${at}-1${on === null ? '' : ` delivered done ${iso(on)}`}`)].join('; ')).join('; ');

const bookOf = (all: Made): Valued => ({
  packages: all.map(({ budget, start, days }, at) => ({ key: `P${at}-1`, budget, start: iso(start), finish: iso(Math.min(28, start + days)), children: [2, 3, 4, 5].map((nth) => `P${at}-${nth}`) })),
  spent: all.map(({ spent }, at) => ({ key: `P${at}-1`, amount: spent, on: '2026-02-06' })),
});

/** `zero` null: replanned. */
const later = (all: Made, zero: ZeroedVariance | null, asOf: string): Program => {
  const book = bookOf(all);
  const of = valued(issuesOf(all), { ...book, options: { asOf } });
  const packages = book.packages.map((one, at) => packageOf(of, { ...one, ...(zero === 'cost' || zero === 'both' ? { costZero: { on: day(from) - 1, spent: all[at]?.spent ?? 0 } } : {}) }));
  const next: Baseline = zero === null ? baseline(from, packages, 'replan') : { ...baseline(from, packages, 'reset'), zero };
  return valued(issuesOf(all), { ...book, later: [next], options: { asOf } });
};

/** More was spent on none than it has: else it has nothing left to earn, and is in no total. */
const inBudget = (all: Made): boolean => all.every(({ spent, budget }) => spent <= budget);
const keys = ['sv-t', 'spi-t', 'ieac-t-finish'] as const;
const time = (of: Program): readonly unknown[] => keys.map((key) => { const value = told(of, key); return typeof value === 'number' ? Math.round(value * 1e6) : value; });

test('of a reset of cost alone the schedule in time knows nothing, whatever was spent and earned, on the day and after it', () => {
  fc.assert(fc.property(made.filter(inBudget), fc.constantFrom(from, '2026-02-20', '2026-03-06'), (all, asOf) => {
    expect(time(later(all, 'cost', asOf))).toEqual(time(later(all, null, asOf)));
    expect(time(later(all, 'both', asOf))).toEqual(time(later(all, 'schedule', asOf)));
  }), { seed: 6, numRuns: 60 });
});

test('where the schedule variance is set to zero it is zero in time too, however far ahead or behind any package was', () => {
  fc.assert(fc.property(made.filter(inBudget), fc.constantFrom<ZeroedVariance>('schedule', 'both'), (all, zero) => {
    // Of a plan without anything left nothing is late, and one that had not begun has no day before it.
    fc.pre(all.some(({ parts }) => parts.includes(null)) && all.some(({ start }) => start < 13));
    expect(told(later(all, zero, from), 'sv-t')).toBeCloseTo(-1, 6);
  }), { seed: 6, numRuns: 100 });
});
