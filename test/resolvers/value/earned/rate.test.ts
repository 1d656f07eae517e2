import { earnedInputs } from '../../../../src/resolvers/value/earned/inputs';
import { yearlyRate } from '../../../../src/resolvers/value/row/inputs';

const settings = { off: [], currency: 'EUR', packagesAre: 'epic', method: 'children', estimate: 'typical', reviewEveryDays: null, research: [], effort: [] };

/** The settings are saved as a whole: a rate that the business case took would keep them from being saved at all. */
test('the settings of Value take every discount rate that the business case takes', () => {
  for (const discountRate of ['0', '1', '0.08', '.08', '-0.005', '0.08123456', '1.5']) {
    expect([discountRate, yearlyRate.safeParse(discountRate).success]).toEqual([discountRate, true]);
    expect(earnedInputs.saveValueSettings.safeParse({ programId: 'p', version: 0, settings: { ...settings, discountRate } }).success).toBe(true);
  }
  for (const rate of ['', '8', '-1', '0.081234567', '1e-2', '8%']) expect([rate, yearlyRate.safeParse(rate).success]).toEqual([rate, false]);
});
