import * as fc from 'fast-check';
import type { ChartContent } from '../../../static/charts/chart-kinds';
import { chartRows, dayNumber, isKnown, lastKnown } from '../../../static/charts/chart-data';
import { lineLooks } from '../../../static/charts/line-looks';
import { heardDay, readDay } from '../../../static/charts/read-day';
import { spread } from '../../../static/charts/spread';
import { seenThrough } from '../../../static/charts/chart-colours';

const content = (changed: Partial<ChartContent> = {}): ChartContent => ({
  days: ['2026-11-09', '2026-11-16', '2026-11-23'], marks: [], bands: [],
  series: [{ name: 'All', values: [1, null, 3], tone: 'brand' }], ...changed,
});

test('a gap stays a gap, and a row that is too short ends in one', () => {
  expect(chartRows(content()).rows).toEqual([[1, null, 3]]);
  expect(chartRows(content({ series: [{ name: 'All', values: [1], tone: 'brand' }] })).rows).toEqual([[1, null, null]]);
  expect(chartRows(content({ series: [{ name: 'All', values: [NaN, Infinity, 0], tone: 'brand' }] })).rows).toEqual([[null, null, 0]]);
});

test('the axis reaches to what is pointed out; one day alone stands in the middle', () => {
  expect(chartRows(content({ marks: [{ day: '2027-03-01', label: 'Deadline' }, { day: 'never', label: '' }] })).span).toEqual([dayNumber('2026-11-09'), dayNumber('2027-03-01')]);
  expect(chartRows(content({ days: ['2026-11-09'] })).span).toEqual([dayNumber('2026-11-06'), dayNumber('2026-11-12')]);
  expect(chartRows(content({ days: [] })).span).toEqual([0, 1]);
});

test('all null is nothing to draw, a band alone is something', () => {
  const none = content({ series: [{ name: 'All', values: [null, null, null], tone: 'brand' }] });
  expect(isKnown(none)).toBe(false);
  expect(isKnown({ ...none, bands: [{ name: 'half', low: [null, 1], high: [null, 2], tone: 'brand' }] })).toBe(true);
  expect([lastKnown([1, null]), lastKnown([null]), lastKnown([])]).toEqual([0, null, null]);
});

test('each day is read in words', () => {
  const band = { name: 'half of the runs', low: [1, 2, null], high: [2, 5, null], tone: 'brand' } as const;
  expect(heardDay(readDay(content({ bands: [band] }), 1, 'issues', 'en-GB'))).toBe('16 Nov 2026: All not known; half of the runs 2 issues to 5 issues');
  expect(heardDay(readDay(content({ bands: [band] }), 2, 'issues', 'en-GB'))).toBe('23 Nov 2026: All 3 issues; half of the runs not known');
});

test('lines are told apart without their colours', () => {
  const dashes = lineLooks([{}, {}, { dashed: true }, {}, {}, {}]).map(({ dash }) => dash.join(' '));
  expect(new Set(dashes).size).toBe(6);
  expect(dashes[0]).toBe('');
});

test('labels stand where they wish, none over another, all within the chart', () => {
  expect(spread([10, 100], 18, 9, 200)).toEqual([10, 100]);
  expect(spread([50, 50, 52], 18, 9, 200)).toEqual([50, 68, 86]);
  expect(spread([195, 199], 18, 9, 200)).toEqual([182, 200]);
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }), (wished) => {
    const placed = [...spread(wished, 18, 9, 300)].sort((a, b) => a - b);
    expect(placed.every((place, at) => place >= 9 && place <= 300 && (at === 0 || place - (placed[at - 1] ?? 0) >= 18))).toBe(true);
  }), { seed: 43 });
});

test('a colour is seen through', () => {
  expect([seenThrough('#0c66e4', 0.5), seenThrough('#fff', 1), seenThrough('rebeccapurple', 0.5)]).toEqual(['#0c66e480', '#ffffffff', 'rebeccapurple']);
});
