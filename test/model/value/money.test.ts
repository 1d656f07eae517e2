import fc from 'fast-check';
import { allocate, amountText, converted, minorDigits, money, sum, times } from '../../../src/model/value/money';

const euro = (amount: string) => money(amount, 'EUR');

describe('money', () => {
  test.each([['EUR', 2], ['JPY', 0], ['KWD', 3]])('%s has %i digits after the point', (currency, digits) => expect(minorDigits(currency)).toBe(digits));

  test('keeps what binary fractions would not', () => {
    expect(sum([euro('0.1'), euro('0.2')], 'EUR')).toEqual(euro('0.3'));
    expect(amountText(times(euro('19.99'), 3))).toBe('59.97');
    expect(amountText(euro('-1234567890123.45'))).toBe('-1234567890123.45');
  });

  test('rounds halves to the even cent', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5].map((factor) => times({ minor: 1, currency: 'EUR' }, factor).minor)).toEqual([0, 2, 2, 0, -2]);
  });

  test('takes no digits that the currency does not have', () => {
    expect(() => money('1.005', 'EUR')).toThrow('EUR has 2 digits after the point');
    expect(() => money('1.5', 'JPY')).toThrow('JPY has 0 digits');
    expect(() => money('1', 'euro')).toThrow('"euro" is no currency code.');
  });

  test('adds no currency to another by the way', () => {
    expect(() => sum([euro('1'), money('1', 'USD')], 'EUR')).toThrow('USD cannot be added to EUR.');
  });

  test('is exchanged between currencies with other digits', () => {
    expect(converted(euro('100'), 'JPY', '161.245')).toEqual({ minor: 16_124, currency: 'JPY' });
    expect(converted(money('16125', 'JPY'), 'EUR', '0.0062')).toEqual(euro('99.98'));
    expect(converted(euro('1'), 'EUR', '99')).toEqual(euro('1'));
  });

  test('says where an amount is too large to be exact', () => {
    expect(() => money('90071992547409.93', 'EUR')).toThrow('larger than can be kept');
    expect(() => sum([{ minor: Number.MAX_SAFE_INTEGER, currency: 'EUR' }, euro('0.01')], 'EUR')).toThrow('larger than can be kept');
  });

  test('is split so that nothing is lost and nobody is more than a cent off', () => {
    fc.assert(fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }).filter((weights) => weights.some((one) => one > 0)),
      (minor, weights) => {
        const parts = allocate({ minor, currency: 'EUR' }, weights);
        const total = weights.reduce((all, one) => all + one, 0);
        expect(sum(parts, 'EUR').minor).toBe(minor);
        parts.forEach((part, at) => expect(Math.abs(part.minor - minor * (weights[at] ?? 0) / total)).toBeLessThan(1));
      },
    ), { seed: 6, numRuns: 500 });
    expect(() => allocate(euro('1'), [0, 0])).toThrow('not all 0');
  });
});
