import type { Coverage } from '../dependencies';
import type { AmountView, MoneyRights, MoneyView } from './money';

export type LineKindName = 'budget' | 'actual' | 'rest';
export type CostClassName = 'capex' | 'opex';
export type CostSourceName = 'worklogs' | 'lines' | 'run-rate';
/** What money is planned for and spent on. */
export type CostPart = 'package' | 'project' | 'team';

/** Something that a line may name; `id` as `project:10001` and the like for a package. */
export type CostChoice = { readonly id: string; readonly name: string };

/** What may be spent, was spent, is left to spend, and will have been spent; in the program's currency. */
export type CostAmounts = { readonly budget: AmountView; readonly actual: AmountView; readonly rest: AmountView; readonly forecast: AmountView };

export type CostTableRow = CostChoice & CostAmounts;

/** What a team cost in a month (`YYYY-MM`); null where too few people would be told of. */
export type TeamMonthCell = { readonly team: string; readonly month: string; readonly actual: AmountView };

/**
 * Money of a program. For somebody who may not see it every amount is null, with why, and all lists are empty.
 * `gaps` are sentences about what is in no total; `choices` are what new lines may name.
 */
export type CostsView = {
  readonly coverage: Coverage;
  /** Whether budget and cost are switched off. */
  readonly off: boolean;
  readonly rights: MoneyRights;
  readonly currency: string | null;
  readonly source: CostSourceName;
  readonly totals: CostAmounts;
  readonly outside: AmountView;
  readonly classes: { readonly capex: AmountView; readonly opex: AmountView; readonly undecided: AmountView };
  readonly gaps: readonly string[];
  readonly months: readonly TeamMonthCell[];
  readonly lines: number;
  readonly transfersAsked: number;
  readonly choices: { readonly packages: readonly CostChoice[]; readonly projects: readonly CostChoice[]; readonly teams: readonly CostChoice[] };
};

export type CostTablePage = { readonly rows: readonly CostTableRow[]; readonly from: number; readonly total: number };

/** Which lines: all that a filter names must hold. Days are ISO dates; a line counts where some of it lies in between. */
export type CostLineFilter = {
  readonly kind?: LineKindName;
  readonly package?: string;
  readonly projectId?: string;
  readonly teamId?: string;
  readonly class?: CostClassName | 'undecided';
  readonly after?: string;
  readonly before?: string;
  readonly voided?: boolean;
};

/** A line of the book. `voidedOn`: when it was taken back, null where it holds; `converted` null: no exchange rate holds for it. */
export type CostLineRow = {
  readonly id: string;
  readonly version: number;
  readonly kind: LineKindName;
  readonly package: CostChoice | null;
  readonly project: CostChoice | null;
  readonly team: CostChoice | null;
  readonly from: string;
  readonly to: string;
  readonly amount: MoneyView;
  readonly converted: MoneyView | null;
  readonly class: CostClassName | null;
  readonly rule: string | null;
  readonly note: string;
  readonly postedOn: string;
  readonly by: string | null;
  readonly voidedOn: string | null;
};

/** `sum`: of all lines that the filter lets through and that hold; `unconverted` of them are not in it. */
export type CostLinePage = { readonly rows: readonly CostLineRow[]; readonly from: number; readonly total: number; readonly sum: AmountView; readonly unconverted: number };

/** A line as somebody enters it: `amount` an exact decimal text in major units; `class` null: as the policy says. */
export type CostLineInput = {
  readonly kind: LineKindName;
  readonly package: string | null;
  readonly projectId: string | null;
  readonly teamId: string | null;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly currency: string;
  readonly class: CostClassName | null;
  readonly note: string;
};

/** Money asked to move; `mine`: the viewer asked, so that somebody else has to approve. */
export type TransferRow = {
  readonly id: string;
  readonly version: number;
  readonly from: CostChoice;
  readonly to: CostChoice;
  readonly amount: MoneyView;
  readonly reason: string;
  readonly state: 'asked' | 'approved' | 'declined' | 'withdrawn';
  readonly askedBy: string | null;
  readonly askedOn: string;
  readonly mine: boolean;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly decision: string;
};
