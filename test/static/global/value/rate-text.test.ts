import { asRate, isRate, typedRate } from '../../../../static/global/value/rate-text';

test.each([['8', '0.08'], ['7.25', '0.0725'], ['7,25', '0.0725'], ['-1', '-0.01'], ['0', '0'], ['', null], ['8%', null], ['1e2', null], ['1234', null]])('%j percent a year is the rate %j', (typed, rate) => {
  expect(asRate(typed)).toBe(rate);
});

test('a rate is typed over as the percent it was, and nothing decides none', () => {
  expect(['0.08', '0.0725', null].map(typedRate)).toEqual(['8', '7.25', '']);
  expect(['', ' ', '8', 'eight'].map(isRate)).toEqual([true, true, true, false]);
});
