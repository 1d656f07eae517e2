import fc from 'fast-check';
import { analyse } from '../../../../src/analyse/analysis';
import { timeOf } from '../../../../src/analyse/value/earned/time';
import { workingDaysBetween, type Calendar } from '../../../../src/model/calendar';
import { isoDay } from '../../../../src/model/day';
import { day } from '../../../model/program-notation';
import { valued } from './value-program';

const FIRST = day('2026-02-02');
const EVEN = 1e-3;

type Drawn = { readonly budget: number; readonly start: number; readonly days: number; readonly percent: number };

const drawn = fc.record({ budget: fc.oneof(fc.constant(0), fc.integer({ min: 1_000, max: 1_000_000 })), start: fc.nat(40), days: fc.nat(30), percent: fc.nat(100) });

/** What is planned of a package by the end of a day; a stretch without a working day is planned on the next one, or the last there is. */
const plannedBy = (calendar: Calendar, { budget, start, days }: Drawn, on: number): number => {
  const [from, to] = [FIRST + start, FIRST + start + days];
  const working = workingDaysBetween(calendar, from, to + 1);
  if (on >= to) return budget;
  return working === 0 || on < from ? 0 : budget * workingDaysBetween(calendar, from, on + 1) / working;
};

/** ES as W. Lipke writes it down, over sums that are made day by day and package by package. */
const byDefinition = (calendar: Calendar, packages: readonly Drawn[]): number | null => {
  const planned = packages.filter(({ budget }) => budget > 0);
  const [first, last] = [Math.min(...planned.map(({ start }) => FIRST + start)), Math.max(...planned.map(({ start, days }) => FIRST + start + days))];
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter((on) => workingDaysBetween(calendar, on, on + 1) === 1);
  if (planned.length === 0 || days.length === 0) return null;
  const sums = days.map((on) => planned.reduce((sum, one) => sum + plannedBy(calendar, one, on === days.at(-1) ? last : on), 0));
  const [earned, budget] = [packages.reduce((sum, one) => sum + one.budget * one.percent / 100, 0), packages.reduce((sum, one) => sum + one.budget, 0)];
  if (earned >= budget - EVEN) return sums.findIndex((sum) => sum >= budget - EVEN) + 1;
  const whole = earned <= EVEN ? 0 : sums.filter((sum) => sum <= earned + EVEN).length;
  const before = whole === 0 ? 0 : sums[whole - 1] ?? 0;
  return whole + Math.max(0, earned - before) / ((sums[whole] ?? NaN) - before);
};

test('earned schedule is what its definition says, whatever is planned over weekends and holidays', () => {
  fc.assert(fc.property(fc.array(drawn, { minLength: 1, maxLength: 5 }), fc.nat(80), fc.array(fc.nat(60), { maxLength: 5 }), (packages, now, off) => {
    const holidays = [...new Set(off)].sort((a, b) => a - b).map((at) => FIRST + at);
    const keys = packages.map((_, at) => `P${at}-1`);
    const of = valued(keys.map((key) => `${key} epic`).join('; '), {
      packages: packages.map(({ budget, start, days }, at) => ({ key: keys[at] ?? '', budget, start: isoDay(FIRST + start), finish: isoDay(FIRST + start + days), method: 'entered' as const })),
      entered: packages.map(({ percent }, at) => ({ key: keys[at] ?? '', percent, from: isoDay(FIRST + now) })), options: { asOf: isoDay(FIRST + now), settings: { holidays } },
    });
    const time = timeOf(of, analyse(of).value.sums);
    const expected = byDefinition(of.calendar, packages);
    if (expected === null) return expect(typeof time).toBe('string');
    if (typeof time === 'string') throw new Error(time);
    expect(time.earned).toBeCloseTo(expected, 3);
    expect(time.variance).toBeCloseTo(expected - time.actual, 3);
  }), { seed: 6, numRuns: 120 });
});
