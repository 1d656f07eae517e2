import fc from 'fast-check';
import { dayOf, weekday, workDay, workDaysFrom } from './work-days';

const day = (iso: string): number => dayOf(Date.parse(iso));
const iso = (value: number): string => new Date(value * 86_400_000).toISOString().slice(0, 10);

test.each([
  ['2026-11-22', 0, '2026-11-20'], // a Sunday: the last complete working day is Friday
  ['2026-11-22', 1, '2026-11-23'],
  ['2026-11-23', 0, '2026-11-20'], // a Monday is not over yet
  ['2026-11-23', 1, '2026-11-23'],
  ['2026-11-25', 0, '2026-11-24'],
  ['2026-11-25', -2, '2026-11-20'],
  ['2026-11-25', 4, '2026-11-30'],
])('on %s the working day at %i is %s', (today, offset, expected) => {
  expect(iso(workDay(day(today), offset))).toBe(expected);
});

test('counting one by one gives the same days, and counting back the same number', () => {
  fc.assert(fc.property(fc.integer({ min: 19_000, max: 22_000 }), fc.integer({ min: -400, max: 400 }), (today, offset) => {
    const zero = workDay(today, 0);
    const step = Math.sign(offset);
    let walked = zero;
    for (let left = Math.abs(offset); left > 0; left -= 1) do walked += step; while (weekday(walked) > 4);
    expect(workDay(today, offset)).toBe(walked);
    expect(workDaysFrom(zero, walked)).toBe(offset);
    expect(zero).toBeLessThan(today);
  }), { seed: 7 });
});
