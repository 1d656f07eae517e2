import type { Call, Nothing, ProgramAt, Saved } from '../call';
import type { Coverage } from '../dependencies';
import type { FigureView } from '../figure';
import type { AmountView, MoneyRights } from './money';
import type { KnownView, PersonRef } from './named';

/** NPV; both returns as 0..100; payback in years after year 0. */
export type CaseColumn = {
  readonly scope: 'planned' | 'to-date' | 'forecast' | 'to-go';
  readonly npv: AmountView;
  readonly discounted: KnownView;
  readonly simple: KnownView;
  readonly payback: KnownView;
};

/** Minor units of the program's currency; null where not known. `net` is discounted and added up to the end of the year. */
export type CaseYearRow = {
  readonly year: number;
  readonly index: number;
  readonly benefitPlanned: number | null;
  readonly benefitToDate: number | null;
  readonly benefitToGo: number | null;
  readonly costPlanned: number | null;
  readonly costToDate: number | null;
  readonly costToGo: number | null;
  readonly cumulative: number | null;
  readonly cumulativePlanned: number | null;
};

export type ReviewDecision = 'continue' | 'rebalance' | 'stop';

/** `overdueDays`: days since it was due; null where it was held or is still to come. Days are ISO dates. */
export type ReviewView = {
  readonly id: string;
  readonly version: number;
  readonly dueOn: string;
  readonly heldOn: string | null;
  readonly decision: ReviewDecision | null;
  readonly reason: string;
  readonly by: PersonRef | null;
  readonly overdueDays: number | null;
};

export type CaseView = Coverage & {
  /** Whether the part is switched off for this program. */
  readonly off: boolean;
  readonly figures: readonly FigureView[];
  readonly columns: readonly CaseColumn[];
  readonly years: readonly CaseYearRow[];
  readonly currency: string | null;
  /** Why there are no amounts; null where there are. */
  readonly reason: string | null;
  /** What stands beside the figures, in words. */
  readonly beside: readonly string[];
  /** Which of three the cost to come is taken from: estimates of the rest, earned value, or the plan; null where nothing is told. */
  readonly costToCome: string | null;
  /** An exact decimal text such as "0.08"; null where nobody decided. */
  readonly discountRate: string | null;
  readonly firstYear: number | null;
  readonly reviewEveryDays: number | null;
  /** What is to be held next first, then those held, the latest first. */
  readonly reviews: readonly ReviewView[];
  readonly rights: MoneyRights;
  readonly may: { readonly manage: boolean };
};

type Row = { readonly programId: string; readonly id: string; readonly version: number };

/** Managers hold reviews; who keeps money decides what the case is reckoned with. */
export type CaseCalls = {
  businessCase: Call<ProgramAt, CaseView>;
  decideCase: Call<{ readonly programId: string; readonly seen: Pick<CaseView, 'discountRate' | 'firstYear' | 'reviewEveryDays'>; readonly discountRate: string | null; readonly firstYear: number | null; readonly reviewEveryDays: number | null }, Nothing>;
  /** `id` null and version 0: a new one. With `heldOn` a decision is needed; `nextOn` plans the next one, null plans none. */
  saveReview: Call<{ readonly programId: string; readonly id: string | null; readonly version: number; readonly dueOn: string; readonly heldOn: string | null; readonly decision: ReviewDecision | null; readonly reason: string; readonly nextOn: string | null }, Saved & { readonly id: string }>;
  removeReview: Call<Row, Nothing>;
};
