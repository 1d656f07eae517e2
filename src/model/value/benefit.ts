import type { Day } from '../time';
import type { Money } from './money';

/** What was measured on a day. */
export type Reading = { readonly on: Day; readonly value: number };

/** Money that a benefit brings in a calendar year, whatever year 0 of the business case is. `actual` null: not over yet, or not known. */
export type YearlyMoney = { readonly year: number; readonly planned: Money; readonly actual: Money | null };

/**
 * A benefit, with where it was, is, and shall be, in its own unit; lower may be better. `owner` is an account id, null
 * where nobody is, or they were erased. `money` is empty for benefits that nobody puts in money: they stay out of NPV.
 */
export type Benefit = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly readings: readonly Reading[];
  readonly owner: string | null;
  readonly reviewOn: Day | null;
  readonly money: readonly YearlyMoney[];
  /** Projects and issues (epics, mostly) whose delivery brings it, and the aim it serves. `epics` is absent in rows from before there were any. */
  readonly projects: readonly number[];
  readonly epics?: readonly number[];
  readonly aimId: string | null;
};

/** A dated look at whether the program is still worth it. */
export type CaseReview = {
  readonly id: string;
  readonly version: number;
  readonly programId: string;
  readonly dueOn: Day;
  readonly heldOn: Day | null;
  readonly decision: 'continue' | 'rebalance' | 'stop' | null;
  readonly reason: string;
  readonly by: string | null;
};
