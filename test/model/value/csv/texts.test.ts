import fc from 'fast-check';
import { dayOf, ordersOf } from '../../../../src/model/value/csv/day-text';
import { guarded, unguarded } from '../../../../src/model/value/csv/guarded';
import { decimalText, markOf } from '../../../../src/model/value/csv/number-text';

test.each([
  ['1,234.50', '.', '1234.50'], ['1.234,50', ',', '1234.50'], ['1 234,5', ',', '1234.5'], ['(12.00)', '.', '-12.00'], ['-7', ',', '-7'], ['€ 3,10', ',', '3.10'],
  ['1,23,4', '.', null], ['1.2.3', '.', null], ['12,34', '.', null], ['', '.', null], ['1e9', '.', null], ['NaN', '.', null], ['0.00', '.', '0.00'],
] as const)('%s with %s is %s', (text, mark, exact) => expect(decimalText(text, mark)).toBe(exact));

test('the mark is told by the first number that only one of them fits', () => {
  expect([markOf(['1.234', '12']), markOf(['1.234', '0,5']), markOf(['1.5'])]).toEqual([null, ',', '.']);
});

test('a date is a day of the calendar in its order, with four digits of a year', () => {
  expect([dayOf('29.02.2028', 'dmy'), dayOf('29.02.2027', 'dmy'), dayOf('1/2/27', 'dmy'), dayOf('2026-11-30 00:00:00', 'iso'), dayOf('2026-11-30 12:00', 'iso')]).toEqual([21_243, null, null, 20_787, null]);
  expect(ordersOf(['03/04/2026', '25/04/2026'])).toEqual(['dmy']);
});

test('whatever a text is, it comes back as it was, and begins no formula on the way', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,2}[=+\-@].{0,5}$/)), (text) => {
    expect(unguarded(guarded(text))).toBe(text);
    expect(guarded(text)).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
  }), { seed: 7, numRuns: 300 });
});
