import fc from 'fast-check';
import { dayOf, minuteOf } from '../../src/jira/jira-time';

describe('Jira times', () => {
  it('are read in all the forms Jira writes them', () => {
    const noon = Date.parse('2026-11-20T12:00:00Z') / 60_000;
    expect(['2026-11-20T12:00:33.000+0000', '2026-11-20T12:00:00Z', '2026-11-20T13:30:00.1+01:30', '2026-11-20T07:00:00.000-0500'].map(minuteOf))
      .toEqual([noon, noon, noon, noon]);
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('2026-11-20 00:00:00.0')).toBe(20_777);
    expect(dayOf('0099-03-01')).toBe(Date.parse('0099-03-01T00:00:00Z') / 86_400_000);
  });

  it('agree with the platform\'s own reading for any moment', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString();
      expect(minuteOf(iso)).toBe(Math.floor(date.getTime() / 60_000));
      expect(dayOf(iso.slice(0, 10))).toBe(Math.floor(date.getTime() / 86_400_000));
    }), { seed: 4 });
  });

  it('are null where there is no such day or time', () => {
    expect(['2026-02-29', '2026-13-01', '20-1-1', 'x', ''].map(dayOf)).toEqual([null, null, null, null, null]);
    expect(['2026-11-20T25:00:00Z', '2026-11-20', '2026-11-20T12:00', '2026-02-30T12:00:00Z'].map(minuteOf)).toEqual([null, null, null, null]);
  });
});
