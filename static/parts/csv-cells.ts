import type { MoneyView } from '../../src/contract/value/money';
import { majorUnits } from './number-text';

/** An amount in major units; empty where it is not known, or not shown. Its currency is a cell of its own. */
export const decimalCell = (amount: MoneyView | null): number | null => (amount === null ? null : majorUnits(amount.minor, amount.currency));

/** The currency of the first amount that is known. */
export const currencyCell = (amounts: readonly (MoneyView | null)[]): string | null => amounts.find((amount) => amount !== null)?.currency ?? null;

/** Where the next page begins of a list of which `shown` rows from `from` on are there; null after the last. */
export const nextPage = (from: number, shown: number, total: number): number | null => (shown > 0 && from + shown < total ? from + shown : null);
