import type { CostClass } from './cost-line';
import type { Dated } from './dated';
import type { Currency, Money } from './money';
import type { PackageKind, PercentMethod } from './work-package';
import type { EstimateKind } from './estimate-kind';

/** What an hour costs, from a day on, of a person, a team or a role. `id`: account id, team id, or name of the role. */
export type HourlyRate = { readonly of: 'person' | 'team' | 'role'; readonly id: string; readonly rates: readonly Dated<Money>[] };

/** Which work is capitalized: the first rule that applies; `class` of what none applies to, null for "not decided". */
export type CapitalRule = {
  readonly id: string;
  readonly words: string;
  readonly of: 'package' | 'issue-type' | 'component' | 'project';
  readonly values: readonly string[];
  readonly class: CostClass;
};

export type CapitalPolicy = { readonly rules: readonly CapitalRule[]; readonly otherwise: CostClass | null };

/** What a program may do without. The business case goes with its benefits. */
export type ValueModule = 'earned' | 'costs' | 'objectives' | 'benefits' | 'survey';

/** Where actual cost comes from. `run-rate`: a team's cost a day, shared out by its work. */
export type CostSource = 'worklogs' | 'lines' | 'run-rate';

/** `apart`: research is in no index. `gates`: what of it earns by gates counts as any other work. */
export type ResearchBy = 'apart' | 'gates';

/**
 * What a program assumes about money. `null` and an absent entry mean "not decided", never zero and never a default.
 * Exchange rates: units of the program's currency for one of the other, as exact decimal texts.
 */
export type ValueSettings = {
  /** Modules that are switched off; all others are on, and empty until their first step. */
  readonly off: readonly ValueModule[];
  readonly currency: Currency | null;
  readonly exchange: Readonly<Record<Currency, readonly Dated<string>[]>>;
  readonly packagesAre: PackageKind;
  /** Of packages that have no gates of their own. */
  readonly method: Exclude<PercentMethod, 'gates'>;
  readonly source: CostSource;
  readonly rates: readonly HourlyRate[];
  /** Role of each person, by account id. */
  readonly roles: Readonly<Record<string, string>>;
  /** What a team costs on a working day, by team id. */
  readonly runRates: Readonly<Record<string, readonly Dated<Money>[]>>;
  readonly policy: readonly Dated<CapitalPolicy>[];
  readonly estimate: EstimateKind;
  /** A year, as an exact decimal text such as "0.08". */
  readonly discountRate: string | null;
  /** Ids of packages that are research: out of both indices, unless `researchBy` lets those count that earn by gates. */
  readonly research: readonly string[];
  readonly researchBy: ResearchBy;
  /** Ids of packages that are level of effort: kept apart, since they earn what was planned whatever happens. */
  readonly effort: readonly string[];
  /** Calendar year that counts as year 0 of the business case; null: the year of the first baseline or, before there is one, of the first cost. */
  readonly firstYear: number | null;
  /** How often the business case is looked at again; null where nobody decided. */
  readonly reviewEveryDays: number | null;
};

export const undecided: ValueSettings = {
  off: [], currency: null, exchange: {}, packagesAre: 'epic', method: 'children', source: 'lines', rates: [], roles: {}, runRates: {},
  policy: [], estimate: 'typical', discountRate: null, research: [], researchBy: 'apart', effort: [], firstYear: null, reviewEveryDays: null,
};
