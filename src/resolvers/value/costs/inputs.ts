import Big from 'big.js';
import { z } from 'zod';
import type { CostCalls } from '../../../contract/value/cost-calls';
import { isBookDay, LONGEST_YEARS } from '../../../model/value/book-days';
import { isCurrencyCode, isMoneyCode, NO_MONEY } from '../../../model/value/currency-code';
import { minorDigits } from '../../../model/value/money';
import { at, type Inputs, isoDay, programId, text, version } from '../../schemas';

const MOST_LINES = 50;
/** In major units; a program that costs more is counted in thousands elsewhere. */
const LARGEST = 1e12;

const from = z.number().int().min(0).max(10_000_000);
const id = text(255).min(1);

/** A day that people plan and book in. */
export const bookDay = isoDay.refine(isBookDay, 'is not between 1990 and 2100');

const isDecimal = (amount: string): boolean => /^-?\d{1,13}(\.\d{1,6})?$/.test(amount);

/** A currency that money can be in. */
export const currency = z.string().refine(isCurrencyCode, 'is no currency code; give three capitals such as EUR').refine(isMoneyCode, NO_MONEY);

/** An exact decimal text; below zero for a credit. */
export const decimal = z.string().refine(isDecimal, 'is no amount; write it as 1234.50').refine((amount) => Math.abs(Number(amount)) <= LARGEST, 'is larger than can be kept');

/** Whether the amount has no more digits than its currency; what is no amount, or no currency, is told by itself. */
export const fits = ({ amount, currency: code }: { readonly amount: string; readonly currency: string }): boolean =>
  !isCurrencyCode(code) || !isDecimal(amount) || new Big(amount).round(minorDigits(code)).eq(amount);

const MANY_DIGITS = 'has more digits after the point than its currency';

const costClass = z.enum(['capex', 'opex']);

const line = z.strictObject({
  kind: z.enum(['budget', 'actual', 'rest']), package: id.nullable(), projectId: id.nullable(), teamId: id.nullable(),
  from: bookDay, to: bookDay, amount: decimal, currency, class: costClass.nullable(), note: text(1000),
})
  .refine(fits, { path: ['amount'], message: MANY_DIGITS })
  .refine(({ from: first, to }) => first <= to, { path: ['to'], message: 'is before the first day' })
  .refine(({ from: first, to }) => Number(to.slice(0, 4)) - Number(first.slice(0, 4)) <= LONGEST_YEARS, { path: ['to'], message: `is more than ${LONGEST_YEARS} years after the first day` })
  .refine(({ package: one, projectId, teamId }) => one !== null || projectId !== null || teamId !== null, { path: ['projectId'], message: 'is missing; name a package, a project or a team' });

const filter = z.strictObject({
  kind: z.enum(['budget', 'actual', 'rest']).exactOptional(), package: id.exactOptional(), projectId: id.exactOptional(), teamId: id.exactOptional(),
  class: z.enum(['capex', 'opex', 'undecided']).exactOptional(), after: isoDay.exactOptional(), before: isoDay.exactOptional(), voided: z.boolean().exactOptional(),
});

export const costInputs = {
  costs: z.strictObject(at),
  costTable: z.strictObject({ ...at, part: z.enum(['package', 'project', 'team']), from }),
  costLines: z.strictObject({ programId, filter, from }),
  addLines: z.strictObject({ programId, lines: z.array(line).min(1).max(MOST_LINES) }),
  changeLine: z.strictObject({ programId, version, lineId: id, line: line.nullable() }),
  transfers: z.strictObject({ programId }),
  askTransfer: z.strictObject({ programId, fromProjectId: id, toProjectId: id, amount: decimal, currency, reason: text(1000).trim().min(1, 'is empty; say why the money is to move') })
    .refine(fits, { path: ['amount'], message: MANY_DIGITS })
    .refine(({ amount }) => Number(amount) > 0, { path: ['amount'], message: 'is not above zero' })
    .refine(({ fromProjectId, toProjectId }) => fromProjectId !== toProjectId, { path: ['toProjectId'], message: 'is the project that the money comes from' }),
  decideTransfer: z.strictObject({ programId, version, transferId: id, decision: z.enum(['approve', 'decline', 'withdraw']), words: text(1000).trim() }),
} satisfies Partial<Inputs<CostCalls>>;
