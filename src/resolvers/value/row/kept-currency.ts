import type { Currency } from '../../../model/value/money';
import { Refusal } from '../../refusal';

/** Throws where the currency would change under baselines that are frozen in it: what was planned would be read as amounts of another. */
export const keptCurrency = (before: Currency | null, after: Currency | null, baselines: readonly unknown[]): void => {
  if (before === null || after === before || baselines.length === 0) return;
  throw new Refusal('bad-input', `Baselines are frozen in ${before}; the currency stays. Nothing was saved.`, { field: 'currency' });
};
