import type { Call, Nothing, ProgramAt, Saved } from '../call';
import type { Coverage } from '../dependencies';
import type { FigureView, State } from '../figure';
import type { MoneyRights, MoneyView } from './money';
import type { KnownView, LinkedIssue, PersonRef, ProjectRef } from './named';

export type YearMoney = { readonly year: number; readonly planned: MoneyView; readonly actual: MoneyView | null };

/** A benefit with where it was, is and shall be, in its own unit. Days are ISO dates; `realized` as 0..100. */
export type BenefitView = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly readings: readonly { readonly on: string; readonly value: number }[];
  readonly realized: KnownView;
  readonly owner: PersonRef | null;
  readonly reviewOn: string | null;
  readonly projects: readonly ProjectRef[];
  /** Issues whose delivery brings it, as far as the viewer may browse them. */
  readonly epics: readonly LinkedIssue[];
  readonly aim: { readonly id: string; readonly name: string } | null;
  readonly state: State;
  /** Where it stands, in words. */
  readonly stands: string;
  /** By calendar year; empty where it has none, or where the viewer may not see money. */
  readonly money: readonly YearMoney[];
};

export type BenefitsView = Coverage & {
  /** Whether the part is switched off for this program. */
  readonly off: boolean;
  readonly figures: readonly FigureView[];
  readonly benefits: readonly BenefitView[];
  readonly projects: readonly ProjectRef[];
  readonly aims: readonly { readonly id: string; readonly name: string }[];
  readonly rights: MoneyRights;
  /** The program's currency, and the calendar year that is year 0; null where not decided. */
  readonly currency: string | null;
  readonly firstYear: number | null;
  readonly may: { readonly measure: boolean; readonly manage: boolean };
};

/** `projects` are project keys, `epics` issue keys: what the viewer cannot see of either stays linked; `owner` is an account id. Its money stays as it is: that is for those who keep money. */
export type BenefitInput = {
  readonly programId: string;
  readonly id: string | null;
  readonly version: number;
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly owner: string | null;
  readonly reviewOn: string | null;
  readonly projects: readonly string[];
  readonly epics: readonly string[];
  readonly aimId: string | null;
};

type Row = { readonly programId: string; readonly id: string; readonly version: number };

/** Managers keep benefits, contributors measure them, and who keeps money puts them in money. */
export type BenefitCalls = {
  benefits: Call<ProgramAt, BenefitsView>;
  saveBenefit: Call<BenefitInput, Saved & { readonly id: string }>;
  /** What was measured on a day; `value` null takes the reading of that day away. */
  saveReading: Call<Row & { readonly on: string; readonly value: number | null }, Saved>;
  /** Exact decimal texts in the program's currency, by calendar year. */
  saveBenefitMoney: Call<Row & { readonly years: readonly { readonly year: number; readonly planned: string; readonly actual: string | null }[] }, Saved>;
  removeBenefit: Call<Row, Nothing>;
};
