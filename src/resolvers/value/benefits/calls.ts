import { z } from 'zod';
import type { BenefitCalls } from '../../../contract/value/benefits';
import { answer } from '../../answer';
import { at, type Inputs, isoDay, text } from '../../schemas';
import { isWhole, keys, name, newOrRow, quantity, row, rowId, wholeWords, words } from '../row/inputs';
import { removeBenefit, saveBenefit, saveReading } from './keep-benefits';
import { saveBenefitMoney } from './save-money';
import { showBenefits } from './show-benefits';

const amount = z.string().trim().regex(/^-?\d{1,15}(\.\d{1,4})?$/, 'is not an amount such as 1234.50');

const inputs = {
  benefits: z.strictObject(at),
  saveBenefit: z.strictObject({
    ...newOrRow, name, unit: words(64), baseline: quantity.nullable(), target: quantity.nullable(), owner: text(255).min(1).nullable(), reviewOn: isoDay.nullable(), projects: keys, epics: keys, aimId: rowId.nullable(),
  }).refine(isWhole, wholeWords),
  saveReading: z.strictObject({ ...row, on: isoDay, value: quantity.nullable() }),
  saveBenefitMoney: z.strictObject({ ...row, years: z.array(z.strictObject({ year: z.number().int().min(1900).max(9900), planned: amount, actual: amount.nullable() })).max(61) }),
  removeBenefit: z.strictObject(row),
} satisfies Inputs<BenefitCalls>;

/** What the program is to change. */
export const benefitCalls = {
  benefits: answer('benefits', 'see', inputs.benefits, showBenefits),
  saveBenefit: answer('saveBenefit', 'manage', inputs.saveBenefit, saveBenefit),
  saveReading: answer('saveReading', 'contribute', inputs.saveReading, saveReading),
  saveBenefitMoney: answer('saveBenefitMoney', 'keep-money', inputs.saveBenefitMoney, saveBenefitMoney),
  removeBenefit: answer('removeBenefit', 'manage', inputs.removeBenefit, removeBenefit),
};
