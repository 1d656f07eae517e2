import { z } from 'zod';
import type { CaseCalls } from '../../../contract/value/case';
import { answer } from '../../answer';
import { at, type Inputs, isoDay, programId } from '../../schemas';
import { isWhole, newOrRow, row, wholeWords, words, yearlyRate } from '../row/inputs';
import { decideCase, removeReview, saveReview } from './keep-case';
import { showCase } from './show-case';

const basis = {
  discountRate: yearlyRate.nullable(),
  firstYear: z.number().int().min(1900).max(9900).nullable(),
  reviewEveryDays: z.number().int().min(1).max(3660).nullable(),
};

const inputs = {
  businessCase: z.strictObject(at),
  decideCase: z.strictObject({ programId, seen: z.strictObject(basis), ...basis }),
  saveReview: z.strictObject({
    ...newOrRow, dueOn: isoDay, heldOn: isoDay.nullable(), decision: z.enum(['continue', 'rebalance', 'stop']).nullable(), reason: words(2000), nextOn: isoDay.nullable(),
  }).refine(isWhole, wholeWords),
  removeReview: z.strictObject(row),
} satisfies Inputs<CaseCalls>;

/** Whether it is still worth it. */
export const caseCalls = {
  businessCase: answer('businessCase', 'see', inputs.businessCase, showCase),
  decideCase: answer('decideCase', 'keep-money', inputs.decideCase, decideCase),
  saveReview: answer('saveReview', 'manage', inputs.saveReview, saveReview),
  removeReview: answer('removeReview', 'manage', inputs.removeReview, removeReview),
};
