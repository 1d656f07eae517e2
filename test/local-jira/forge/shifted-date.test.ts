import { shiftDate } from './shifted-date';

describe('a clock from another moment on', () => {
  const begin = Date.parse('2021-11-30T22:15:00Z');

  test('runs from there, in every way of asking, and given moments stay', () => {
    const clock = shiftDate(begin);
    try {
      expect(Math.abs(Date.now() - begin)).toBeLessThan(1_000);
      expect(new Date().toISOString().slice(0, 13)).toBe('2021-11-30T22');
      expect(Date().slice(11, 15)).toBe('2021');
      expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
      expect(new Date(2026, 0, 2).getFullYear()).toBe(2026);
      expect(Date.UTC(2026, 0, 1)).toBe(1_767_225_600_000);
      expect(new Date()).toBeInstanceOf(Date);
      clock.advance(3_600_000);
      expect(new Date().toISOString().slice(0, 13)).toBe('2021-11-30T23');
    } finally {
      clock.restore();
    }
    expect(Date.now() - begin).toBeGreaterThan(86_400_000);
  });
});
