import type { FigureView } from './figure';
import type { Coverage } from './dependencies';

/** An exact amount in minor units of an ISO 4217 currency. */
export type MoneyView = { readonly minor: number; readonly currency: string };

/** An amount, or null with why: not known, or not shown to whoever asks. Never 0 for either. */
export type AmountView = { readonly amount: MoneyView | null; readonly reason: string | null };

/** What the viewer may do with a program's money; `why` where they may not. */
export type MoneyRights = { readonly sees: boolean; readonly keeps: boolean; readonly why: string | null };

/** A part of Value: `off` where it is switched off, `empty` before its first step, which `next` says. */
export type ValueModule = {
  readonly key: 'earned' | 'costs' | 'objectives' | 'benefits' | 'case' | 'survey';
  readonly state: 'off' | 'empty' | 'on';
  readonly text: string;
  readonly next: string | null;
};

/** Spent, earned, planned and forecast against the budget; amounts are in one currency. */
export type MoneyBar = {
  readonly budget: AmountView;
  readonly reserve: AmountView;
  readonly planned: AmountView;
  readonly earned: AmountView;
  readonly spent: AmountView;
  readonly forecast: AmountView;
};

export type ValueView = {
  readonly coverage: Coverage;
  readonly rights: MoneyRights;
  readonly figures: readonly FigureView[];
  readonly bar: MoneyBar;
  readonly modules: readonly ValueModule[];
};

/** Days are ISO dates; values in minor units, null where they are not known or not shown. */
export type EarnedCurve = {
  readonly currency: string | null;
  readonly days: readonly string[];
  readonly planned: readonly (number | null)[];
  readonly earned: readonly (number | null)[];
  readonly spentReported: readonly (number | null)[];
  readonly spentKnown: readonly (number | null)[];
  /** From today on: the middle of the forecast, and how far it may be off. */
  readonly forecast: readonly { readonly day: string; readonly low: number | null; readonly middle: number | null; readonly high: number | null }[];
};

export type PackageRow = {
  readonly id: string;
  readonly name: string;
  /** Issue key of an epic, project key of a project; null for a milestone. */
  readonly key: string | null;
  readonly method: 'zero-hundred' | 'fifty-fifty' | 'children' | 'entered';
  readonly percent: number | null;
  readonly percentReason: string | null;
  readonly budget: AmountView;
  readonly planned: AmountView;
  readonly earned: AmountView;
  readonly spent: AmountView;
  readonly costIndex: number | null;
  readonly scheduleIndex: number | null;
  readonly scheduleIndexByTime: number | null;
  readonly start: string | null;
  readonly finish: string | null;
  /** Children added since the baseline, and those of it that were dropped. */
  readonly added: number;
  readonly dropped: number;
  readonly research: boolean;
  readonly effort: boolean;
};

/** Why a finish is forecast for then; `low` and `high` are ISO dates where the way of forecasting gives a range. */
export type FinishForecast = {
  readonly by: 'critical-path' | 'monte-carlo' | 'earned-schedule';
  readonly finish: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly reason: string | null;
  readonly text: string;
};

export type BaselineHead = {
  readonly id: string;
  readonly version: number;
  readonly kind: 'first' | 'replan' | 'reset';
  readonly from: string;
  readonly madeOn: string;
  readonly by: string | null;
  readonly reason: string;
  readonly packages: number;
};

export type EarnedView = {
  readonly coverage: Coverage;
  readonly rights: MoneyRights;
  /** Latest first; none before a baseline is made. */
  readonly baselines: readonly BaselineHead[];
  readonly figures: readonly FigureView[];
  readonly curve: EarnedCurve;
  readonly forecasts: readonly FinishForecast[];
  readonly whyTheyDiffer: string | null;
  readonly packages: readonly PackageRow[];
  readonly from: number;
  readonly total: number;
  /** What stands beside the indices, in words: cost outside the baseline, research, level of effort, packages without a budget. */
  readonly beside: readonly { readonly text: string; readonly amount: AmountView }[];
};
