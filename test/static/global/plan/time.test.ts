import fc from 'fast-check';
import { dayOf, isoOf, weekdayOf } from '../../../../static/global/plan/time/days';
import { placeMarks, type DayMark } from '../../../../static/global/plan/time/day-marks';
import { dayAt, scaleOf, xOf, zoomBy, zooms, zoomToFit } from '../../../../static/global/plan/time/scale';
import { axisTicks } from '../../../../static/global/plan/time/ticks';
import { scrollToRow, visibleColumns, visibleRows } from '../../../../static/global/plan/time/visible';
import { afterWorkDays, isWorked, workDaysAfter } from '../../../../static/global/plan/time/work-days';

const seed = 4;
const monday = dayOf('2026-11-23');
const zoom = fc.constantFrom(...zooms);
const day = fc.integer({ min: 15_000, max: 30_000 });
const workDays = fc.record({
  week: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).filter((week) => week.includes(true)),
  holidays: fc.uniqueArray(fc.integer({ min: 20_000, max: 20_060 }), { maxLength: 8 }).map((days) => days.sort((a, b) => a - b).map(isoOf)),
});

test('days are counted without a time zone, and a week begins on Monday', () => {
  expect(dayOf('1970-01-01')).toBe(0);
  expect(isoOf(dayOf('2028-02-29'))).toBe('2028-02-29');
  expect([0, 1, 5, 6].map((after) => weekdayOf(monday + after))).toEqual([0, 1, 5, 6]);
});

test('a day stands where it is found again, at every zoom', () => {
  fc.assert(fc.property(day, fc.nat(9_000), zoom, fc.nat(100), (first, long, at, share) => {
    const scale = scaleOf(first, first + long, at, 900);
    const one = first + Math.floor((long * share) / 100);
    expect(dayAt(scale, xOf(scale, one) + scale.perDay / 2)).toBe(one);
    expect(xOf(scale, first)).toBeGreaterThan(0);
    expect(scale.width).toBeGreaterThanOrEqual(900);
  }), { seed });
});

test('dates 20 years apart are looked at by years, a few weeks by weeks, and nothing is wider than the widest', () => {
  expect(zoomToFit(monday, monday + 20 * 365, 900)).toBe('years');
  expect(zoomToFit(monday, monday + 40, 900)).toBe('weeks');
  expect(zoomToFit(monday, monday + 300, 900)).toBe('quarters');
  expect(zoomToFit(monday, monday, 900)).toBe('weeks');
  expect(scaleOf(monday, monday + 20 * 365, 'weeks', 900).width).toBeLessThan(1_000_000);
  expect([zoomBy('weeks', -1), zoomBy('weeks', 1), zoomBy('years', 1)]).toEqual(['weeks', 'months', 'years']);
});

test('periods follow each other without a gap, each beginning where its name says', () => {
  fc.assert(fc.property(day, fc.integer({ min: 1, max: 4_000 }), zoom, (first, long, at) => {
    const scale = scaleOf(first, first + long, at, 600);
    const { upper, lower } = axisTicks(scale, 0, scale.width, 'en');
    for (const ticks of [upper, lower]) {
      expect(ticks[0]?.x).toBe(0);
      for (const [index, tick] of ticks.entries()) {
        const next = ticks[index + 1];
        if (next !== undefined) expect(tick.x + tick.width).toBeCloseTo(next.x, 6);
      }
      expect((ticks.at(-1)?.x ?? 0) + (ticks.at(-1)?.width ?? 0)).toBeCloseTo(scale.width, 6);
    }
    if (at === 'weeks') expect(lower.every((tick) => weekdayOf(tick.day) === 0)).toBe(true);
  }), { seed, numRuns: 60 });
});

test('the axis names months by year, and quarters', () => {
  const months = axisTicks(scaleOf(dayOf('2026-11-20'), dayOf('2027-02-10'), 'months', 300), 0, 10_000, 'en');
  expect(months.upper.map(({ text }) => text)).toEqual(['2026', '2027']);
  expect(months.lower.map(({ text }) => text).slice(0, 5)).toEqual(['Nov', 'Dec', 'Jan', 'Feb', 'Mar']);
  const years = axisTicks(scaleOf(dayOf('2019-05-01'), dayOf('2039-05-01'), 'years', 300), 0, 100_000, 'en');
  expect(years.upper.map(({ text }) => text)).toEqual(['2010s', '2020s', '2030s', '2040s']);
});

test('only what is in the window is named, of 20 years as well', () => {
  const scale = scaleOf(monday, monday + 20 * 365, 'weeks', 900);
  const { lower } = axisTicks(scale, 50_000, 51_000, 'en');
  expect(lower.length).toBeLessThan(12);
});

test('working days after a day are those that counting one by one finds', () => {
  fc.assert(fc.property(workDays, fc.integer({ min: 19_990, max: 20_070 }), fc.nat(60), (days, from, count) => {
    let [at, left] = [from, count];
    while (left > 0) { at += 1; if (isWorked(days, at)) left -= 1; }
    expect(afterWorkDays(days, from, count)).toBe(at);
    expect(workDaysAfter(days, from, at)).toBe(count);
    expect(workDaysAfter(days, at, from)).toBe(count === 0 ? 0 : -count);
  }), { seed });
  expect(afterWorkDays({ week: Array.from({ length: 7 }, () => false), holidays: [] }, monday, 5)).toBe(monday);
});

test('words of marks cover each other on no line, and stay on the axis', () => {
  const mark = fc.record({ kind: fc.constantFrom('today', 'deadline', 'finish'), day, text: fc.string({ minLength: 1, maxLength: 40 }) }) as fc.Arbitrary<DayMark>;
  fc.assert(fc.property(fc.array(mark, { maxLength: 6 }), zoom, (marks, at) => {
    const scale = scaleOf(15_000, 30_000, at, 900);
    const placed = placeMarks(scale, marks);
    for (const [index, one] of placed.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      for (const other of placed.slice(index + 1)) if (other.line === one.line) expect(Math.abs(one.left - other.left)).toBeGreaterThanOrEqual(20);
    }
  }), { seed, numRuns: 60 });
});

test('all rows in the window are drawn, few more, and none that is not there', () => {
  fc.assert(fc.property(fc.nat(200_000), fc.integer({ min: 100, max: 1_500 }), fc.nat(5_000), (top, height, total) => {
    const { from, to } = visibleRows(top, height, 36, total);
    const [first, last] = [Math.floor(top / 36), Math.min(total - 1, Math.floor((top + height - 1) / 36))];
    if (first <= last) {
      expect(from).toBeLessThanOrEqual(first);
      expect(to).toBeGreaterThanOrEqual(last);
    }
    expect(to).toBeLessThan(Math.max(1, total));
    expect(to - from).toBeLessThan(height / 36 + 40);
  }), { seed });
  expect(visibleColumns(0, 900, 500)).toEqual({ from: 0, to: 500 });
  expect(visibleColumns(5_000, 900, 20_000)).toEqual({ from: 4_200, to: 6_600 });
});

test('a row is scrolled to only as far as it takes', () => {
  expect(scrollToRow(10, 36, 0, 400)).toBe(0);
  expect(scrollToRow(20, 36, 0, 400)).toBe(21 * 36 - 400);
  expect(scrollToRow(2, 36, 400, 400)).toBe(72);
});
