import { chartTable } from '../../../static/charts/chart-csv';

const days = ['2026-11-01', '2026-11-02'];

test('a chart as a table: the latest day first, amounts in major units, a band by its ends, empty for what is not known', () => {
  const content = { days, marks: [], series: [{ name: 'Planned', values: [12_345, null], tone: 'brand' }], bands: [{ name: 'Cone', low: [null, 100], high: [null, 300], tone: 'neutral' }] } as const;
  expect(chartTable(content, 'money:EUR')).toEqual({
    headings: ['Day', 'Planned (EUR)', 'Cone, from (EUR)', 'Cone, to (EUR)'],
    rows: [['2026-11-02', null, 1, 3], ['2026-11-01', 123.45, null, null]],
  });
});

test('dates are ISO days, and other values as they are', () => {
  const content = { days, marks: [], bands: [], series: [{ name: 'Finish', values: [20_513, null], tone: 'brand' }] } as const;
  expect(chartTable(content, 'date').rows).toEqual([['2026-11-02', null], ['2026-11-01', '2026-03-01']]);
  expect(chartTable(content, 'money:JPY').rows[1]).toEqual(['2026-11-01', 20_513]);
});
