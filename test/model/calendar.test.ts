import * as fc from 'fast-check';
import { addWorkingDays, nextWorkingDay, workingDaysBetween, type Calendar } from '../../src/model/calendar';
import { isoDay } from '../../src/model/day';
import { day } from './program-notation';

const calendar = (holidays: readonly string[] = [], week = 'MTWTF--'): Calendar =>
  ({ timeZone: 'UTC', workingWeek: [...week].map((letter) => letter !== '-'), holidays: holidays.map(day) });

/** Counts day by day. */
const counted = (of: Calendar, from: number, to: number): number => {
  let count = 0;
  for (let at = Math.min(from, to); at < Math.max(from, to); at += 1) {
    const weekday = new Date(at * 86_400_000).getUTCDay();
    if (of.workingWeek[(weekday + 6) % 7] === true && !of.holidays.includes(at)) count += 1;
  }
  return to < from ? 0 - count : count;
};

const calendars = fc.record({
  timeZone: fc.constant('UTC'),
  workingWeek: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).filter((week) => week.includes(true)),
  holidays: fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 30 }),
});
const days = fc.integer({ min: -100, max: 100 });

describe('calendar', () => {
  it('counts working days, the first included and the last not', () => {
    const work = calendar(['2026-12-25']);
    expect(workingDaysBetween(work, day('2026-11-23'), day('2026-11-24'))).toBe(1);
    expect(workingDaysBetween(work, day('2026-11-21'), day('2026-11-23'))).toBe(0);
    expect(workingDaysBetween(work, day('2026-12-21'), day('2026-12-28'))).toBe(4);
    expect(workingDaysBetween(work, day('2026-11-24'), day('2026-11-23'))).toBe(-1);
  });

  it('goes on over weekends, holidays and decades', () => {
    const work = calendar(['2026-11-23']);
    expect(isoDay(nextWorkingDay(work, day('2026-11-21')))).toBe('2026-11-24');
    expect(isoDay(addWorkingDays(work, day('2026-11-20'), 1))).toBe('2026-11-24');
    expect(isoDay(addWorkingDays(work, day('2026-11-22'), -1))).toBe('2026-11-20');
    expect(workingDaysBetween(work, day('1950-01-02'), day('2050-01-03'))).toBe(26_089);
  });

  it('agrees with counting day by day', () => {
    fc.assert(fc.property(calendars, days, days, (work, from, to) => {
      expect(workingDaysBetween(work, from, to)).toBe(counted(work, from, to));
    }), { seed: 1, numRuns: 500 });
  });

  it('adds what it counts, and ends on a working day', () => {
    fc.assert(fc.property(calendars, days, fc.integer({ min: -40, max: 40 }), (work, from, count) => {
      const to = addWorkingDays(work, from, count);
      expect(counted(work, to, to + 1)).toBe(1);
      expect(workingDaysBetween(work, from, to)).toBe(count);
    }), { seed: 2, numRuns: 500 });
  });

  it('refuses to add in a week without a working day', () => {
    expect(() => addWorkingDays(calendar([], '-------'), 0, 1)).toThrow(RangeError);
  });
});

test('an absurd number of days comes to an end', () => {
  const work = calendar([]);
  for (const count of [1e16, 1e17, 1e21, -1e21]) expect(Math.sign(addWorkingDays(work, 0, count))).toBe(Math.sign(count));
});
