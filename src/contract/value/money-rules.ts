import type { CostChoice, CostClassName, CostSourceName } from './costs';

/** From a day (ISO) on, until the next one holds. Amounts and rates are exact decimal texts. */
export type DatedRow<T> = { readonly from: string; readonly value: T };

export type RateAmount = { readonly amount: string; readonly currency: string };

export type HourlyRateRow = { readonly of: 'person' | 'team' | 'role'; readonly id: string; readonly rates: readonly DatedRow<RateAmount>[] };

export type PolicyRuleRow = {
  readonly words: string;
  readonly of: 'package' | 'issue-type' | 'component' | 'project';
  readonly values: readonly string[];
  readonly class: CostClassName;
};

export type PolicyRow = { readonly rules: readonly PolicyRuleRow[]; readonly otherwise: CostClassName | null };

/** Everything that turns hours and foreign money into the program's money. */
export type MoneyRules = {
  readonly currency: string | null;
  readonly source: CostSourceName;
  /** Units of the program's currency for one of the other. */
  readonly exchange: readonly { readonly currency: string; readonly rates: readonly DatedRow<string>[] }[];
  readonly rates: readonly HourlyRateRow[];
  readonly roles: readonly { readonly accountId: string; readonly role: string }[];
  readonly runRates: readonly { readonly teamId: string; readonly rates: readonly DatedRow<RateAmount>[] }[];
  readonly policy: readonly DatedRow<PolicyRow>[];
};

/** `missing`: people who logged work without a rate, with their hours, and currencies and teams without one. */
export type MoneyRulesView = {
  readonly version: number;
  readonly rules: MoneyRules;
  readonly people: readonly CostChoice[];
  readonly teams: readonly CostChoice[];
  readonly missing: {
    readonly people: readonly (CostChoice & { readonly hours: number })[];
    readonly currencies: readonly { readonly currency: string; readonly lines: number }[];
    readonly teams: readonly CostChoice[];
  };
};
