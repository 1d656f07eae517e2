import * as fc from 'fast-check';
import { dayNumber } from '../../../static/charts/chart-data';
import { dayAxis, dayTicks, dayTickTexts } from '../../../static/charts/day-ticks';

const ticks = (from: string, to: string, most: number): readonly string[] => dayTicks(dayNumber(from), dayNumber(to), most).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

test('weeks begin on Mondays, months on their first, years on New Year', () => {
  expect(ticks('2026-08-30', '2026-11-22', 7)).toEqual(['2026-09-07', '2026-09-21', '2026-10-05', '2026-10-19', '2026-11-02', '2026-11-16']);
  expect(ticks('2026-08-30', '2027-03-01', 8)).toEqual(['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01']);
});

test('as many as there is room for: three months of a quarter where there is room for three', () => {
  expect(ticks('2026-08-26', '2026-11-23', 3)).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
});

test('dates 20 years apart', () => {
  expect(ticks('2010-06-01', '2030-06-01', 5)).toEqual(['2015-01-01', '2020-01-01', '2025-01-01', '2030-01-01']);
  expect(dayTickTexts(dayTicks(dayNumber('2010-06-01'), dayNumber('2030-06-01'), 5), 'en-GB')).toEqual(['2015', '2020', '2025', '2030']);
});

test('never more than there is room for, always at least one, all within the axis', () => {
  fc.assert(fc.property(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 2, max: 14 }), (first, length, most) => {
    const found = dayTicks(first, first + length, most);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(most + 1);
    expect(found.every((day) => day >= first && day <= first + length)).toBe(true);
  }), { seed: 41, numRuns: 400 });
});

test('months say their year at the first, and where it changes', () => {
  expect(dayTickTexts(dayTicks(dayNumber('2026-11-01'), dayNumber('2027-02-01'), 5), 'en-US')).toEqual(['Nov 2026', 'Dec', 'Jan 2027', 'Feb']);
  expect(dayTickTexts([], 'en')).toEqual([]);
});

test('ends of years are told by their years, not by the New Year after them', () => {
  const ends = ['2026-12-31', '2027-12-31', '2028-12-31', '2029-12-31'].map(dayNumber);
  const axis = (points: readonly number[], most: number) => dayAxis(points, [points[0] ?? 0, points.at(-1) ?? 0], most, 'en-US');
  expect(axis(ends, 9)).toEqual({ days: ends, texts: ['2026', '2027', '2028', '2029'] });
  expect(axis(ends, 2).texts).toEqual(['2026', '2028']);
  expect(axis([dayNumber('2026-12-30'), dayNumber('2028-12-30')], 3).texts).toEqual(['2027', '2028']);
});
