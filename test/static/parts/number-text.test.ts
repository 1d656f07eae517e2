import fc from 'fast-check';
import { changeText, countText, honestPercent, measuredText, unitText, valueText } from '../../../static/parts/number-text';

/** Locales differ in which space they use; a test reads better with plain ones. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const shown = (value: number, unit: Parameters<typeof valueText>[1], locale: string): string => {
  const { text, unit: words } = valueText(value, unit, locale);
  return plain(`${text} ${words}`.trim());
};

test.each([
  [0.875, 'ratio', 'en-US', '0.88'],
  [1, 'ratio', 'de-DE', '1,00'],
  [64.31, 'percent', 'en-US', '64.3%'],
  [64.31, 'percent', 'de-DE', '64,3%'],
  [-12.5, 'percent', 'fr-FR', '−12,5%'],
  [1, 'issues', 'en-US', '1 issue'],
  [29057, 'issues', 'de-DE', '29.057 issues'],
  [2.5, 'working-days', 'en-US', '2.5 working days'],
  [1, 'people', 'en-US', '1 person'],
  [12.44, 'per-week', 'en-US', '12.4 per week'],
  [-3, 'issues', 'en-US', '−3 issues'],
  [20526, 'date', 'en-US', 'Mar 14, 2026'],
  [-1, 'date', 'en-US', 'Dec 31, 1969'],
] as const)('%p %s in %s reads %s', (value, unit, locale, text) => {
  expect(shown(value, unit, locale)).toBe(text);
});

test('a percentage is never rounded up to all or down to nothing', () => {
  expect([99.99, 100, 0.01, 0, 50.04].map(honestPercent)).toEqual([99.9, 100, 0.1, 0, 50]);
  fc.assert(fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
    expect(honestPercent(value) === 100).toBe(value === 100);
    expect(honestPercent(value) === 0).toBe(value === 0);
  }), { seed: 7 });
});

test('a percent sign that begins a unit stands next to the number', () => {
  expect([measuredText(29.5, '% of customers', 'de-DE'), measuredText(1_200, 'tickets', 'en-US'), measuredText(3, '', 'en-US')]).toEqual(['29,5% of customers', '1,200 tickets', '3']);
});

test('counts take the plural of their number', () => {
  expect(countText(1, 'working-days', 'en-US')).toBe('1 working day');
  expect(countText(0, 'links', 'en-US')).toBe('0 links');
  expect(unitText(-1, 'cycles')).toBe('cycle');
});

describe('the change since a week ago', () => {
  const change = (value: number | null, unit: Parameters<typeof valueText>[1], better: 'higher' | 'lower' | 'none') =>
    changeText({ change: value, unit, better }, 'en-US');

  test('is absent where it cannot be known', () => expect(change(null, 'issues', 'higher')).toBeNull());

  test.each([
    [1.4, 'percent', 'higher', '+1.4 pp', '1.4 percentage points more than a week ago', 'better'],
    [4, 'date', 'lower', '+4 days', '4 days later than a week ago', 'worse'],
    [-1, 'date', 'lower', '−1 day', '1 day earlier than a week ago', 'better'],
    [1, 'links', 'lower', '+1', '1 link more than a week ago', 'worse'],
    [-2, 'issues', 'none', '−2', '2 issues less than a week ago', 'neutral'],
  ] as const)('%p %s, better %s: %s', (value, unit, better, text, spoken, verdict) => {
    expect(change(value, unit, better)).toEqual({ text, spoken, verdict });
  });

  test('too small to be seen is no change, and has no colour', () => {
    expect(change(0.004, 'ratio', 'higher')).toEqual({ text: 'no change', spoken: 'no change since a week ago', verdict: 'neutral' });
  });
});
