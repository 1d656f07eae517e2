import * as fc from 'fast-check';
import { dayOfMinute, FIRST_DAY, firstMinuteOfDay, isCalendarDay, isoDay, LAST_DAY, parseIsoDay } from '../../src/model/day';

const minuteOf = (text: string): number => Date.parse(text) / 60_000;

/** What a clock there shows, asked of the runtime each time. */
const shown = (minute: number, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(minute * 60_000);
};

describe('day', () => {
  it('reads and writes calendar dates, before 1970 too', () => {
    expect(parseIsoDay('1970-01-01')).toBe(0);
    expect(parseIsoDay('1969-12-31')).toBe(-1);
    expect(isoDay(-719_162)).toBe('0001-01-01');
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => parseIsoDay(isoDay(day)) === day), { seed: 1 });
  });

  it.each(['', '2026-02-30', '2026-13-01', '2026-1-1', '2026-11-22T00:00:00Z', ' 2026-11-22', 'today'])('is null for %j', (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  it('refuses days without a date', () => {
    expect(() => isoDay(Number.NaN)).toThrow(RangeError);
    expect(() => isoDay(10_000_000)).toThrow(RangeError);
    const ends = [parseIsoDay('0000-01-01'), parseIsoDay('9999-12-31')];
    expect(ends).toEqual([FIRST_DAY, LAST_DAY]);
    expect([FIRST_DAY, LAST_DAY, FIRST_DAY - 1, LAST_DAY + 1, 1e21, Number.NaN].map(isCalendarDay)).toEqual([true, true, false, false, false, false]);
    expect(() => isoDay(LAST_DAY + 1)).toThrow(RangeError);
  });

  it.each([
    ['UTC', '2026-11-22T23:59:00Z', '2026-11-22'],
    ['America/New_York', '2026-11-23T04:59:00Z', '2026-11-22'],
    ['America/New_York', '2026-07-23T03:59:00Z', '2026-07-22'],
    ['Pacific/Auckland', '2026-11-22T11:00:00Z', '2026-11-23'],
    ['Asia/Kolkata', '1965-06-30T18:30:00Z', '1965-07-01'],
    ['Africa/Monrovia', '1971-01-01T00:40:00Z', '1970-12-31'],
    ['America/St_Johns', '2006-10-29T02:30:30Z', '2006-10-29'],
  ])('in %s %s is on %s', (zone, moment, expected) => {
    expect(isoDay(dayOfMinute(Math.floor(minuteOf(moment)), zone))).toBe(expected);
  });

  it.each(['Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Africa/Casablanca', 'Asia/Kathmandu'])('agrees with a clock in %s', (zone) => {
    const minutes = fc.integer({ min: minuteOf('1935-01-01'), max: minuteOf('2037-01-01') });
    fc.assert(fc.property(minutes, (minute) => isoDay(dayOfMinute(minute, zone)) === shown(minute, zone)), { seed: 7, numRuns: 400 });
  });

  it('knows the first minute of a day whose midnight does not exist', () => {
    const day = parseIsoDay('2018-11-04') ?? 0;
    const first = firstMinuteOfDay(day, 'America/Sao_Paulo');
    expect(new Date(first * 60_000).toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(dayOfMinute(first - 1, 'America/Sao_Paulo')).toBe(day - 1);
  });

  it('refuses an unknown zone and what is no moment', () => {
    expect(() => dayOfMinute(0, 'Mars/Olympus')).toThrow(RangeError);
    expect(() => dayOfMinute(Number.NaN, 'UTC')).toThrow(RangeError);
  });
});
