import { agoText, dayNumberText, dayText, todayIso, withLocalDates } from '../../../static/parts/date-text';

test.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])('a calendar date is the same day in %s', (zone) => {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  expect(dayText('2027-03-14', 'en-US')).toBe('Mar 14, 2027');
  expect(dayNumberText(0, 'en-US')).toBe('Jan 1, 1970');
  process.env['TZ'] = before;
});

test('what is no date is shown as it came', () => {
  expect(dayText('soon', 'en-US')).toBe('soon');
  expect(dayText('2027-02-30T10:00:00Z', 'de-DE')).not.toBe('Invalid Date');
});

test.each([[0.4, 'just now'], [12.9, '12 s ago'], [60, '1 min ago'], [7_199, '1 h ago'], [200_000, '2 d ago']])('%p seconds: %s', (seconds, text) => {
  expect(agoText(seconds, 'en-US')).toBe(text);
});

test('today is the viewer\'s day', () => {
  expect(todayIso(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

test('dates within words are written as the locale writes them, and nothing else is touched', () => {
  expect(withLocalDates('2027-05-15 is 46 days after 2027-03-12 (2026.4, 12345-67-890)', 'de-DE'))
    .toBe('15. Mai 2027 is 46 days after 12. März 2027 (2026.4, 12345-67-890)');
});
