import { z } from 'zod';
import type { CostCalls } from '../../../contract/value/cost-calls';
import { type Inputs, isoDay, programId, text } from '../../schemas';
import { currency, decimal, fits } from './inputs';

const MOST_DATED = 200;
const id = text(255).min(1);

const once = <T>(all: readonly T[], keyOf: (one: T) => string): boolean => new Set(all.map(keyOf)).size === all.length;

/** From different days: of two from one day nobody could tell which holds. */
const dated = <T extends z.ZodType>(value: T) =>
  z.array(z.strictObject({ from: isoDay, value })).max(MOST_DATED).refine((all) => once(all, (one) => String(one.from)), 'names a day twice');

const rateAmount = z.strictObject({ amount: decimal, currency })
  .refine(fits, { path: ['amount'], message: 'has more digits after the point than its currency' })
  .refine(({ amount }) => Number(amount) >= 0, { path: ['amount'], message: 'is below zero' });

/** Up to ten digits after the point: of a strong currency for one of a weak one. */
const exchangeRate = z.string().regex(/^\d{1,9}(\.\d{1,10})?$/, 'is no rate; write it as 1.0853').refine((rate) => Number(rate) > 0, 'is not above zero');

const rule = z.strictObject({
  words: text(255).trim().min(1, 'is empty; say what the rule is'), of: z.enum(['package', 'issue-type', 'component', 'project']),
  values: z.array(id).min(1).max(200), class: z.enum(['capex', 'opex']),
});

const rules = z.strictObject({
  currency: currency.nullable(),
  source: z.enum(['worklogs', 'lines', 'run-rate']),
  exchange: z.array(z.strictObject({ currency, rates: dated(exchangeRate) })).max(100).refine((all) => once(all, (one) => one.currency), 'names a currency twice'),
  rates: z.array(z.strictObject({ of: z.enum(['person', 'team', 'role']), id, rates: dated(rateAmount) })).max(2_000).refine((all) => once(all, (one) => `${one.of} ${one.id}`), 'names somebody twice'),
  roles: z.array(z.strictObject({ accountId: id, role: text(100).trim().min(1) })).max(5_000).refine((all) => once(all, (one) => one.accountId), 'names somebody twice'),
  runRates: z.array(z.strictObject({ teamId: id, rates: dated(rateAmount) })).max(1_000).refine((all) => once(all, (one) => one.teamId), 'names a team twice'),
  policy: dated(z.strictObject({ rules: z.array(rule).max(100), otherwise: z.enum(['capex', 'opex']).nullable() })),
});

export const rulesInputs = {
  moneyRules: z.strictObject({ programId }),
  saveMoneyRules: z.strictObject({ programId, version: z.number().int().min(0), rules }),
} satisfies Partial<Inputs<CostCalls>>;
