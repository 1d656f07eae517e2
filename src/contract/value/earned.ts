import type { Coverage } from '../dependencies';
import type { FigureView } from '../figure';
import type { AmountView, MoneyRights } from './money';

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

export type PackageColumn = 'name' | 'percent' | 'budget' | 'planned' | 'earned' | 'spent' | 'cpi' | 'spi' | 'spi-t' | 'finish';

export type PackageSort = { readonly by: PackageColumn; readonly descending: boolean };

/** A package, or a project with all packages of it that count. */
export type PackageRow = {
  readonly id: string;
  readonly name: string;
  /** Issue key of an epic, project key of a project; null for a milestone. */
  readonly key: string | null;
  /** Null for a project, whose packages may be of several. */
  readonly method: 'zero-hundred' | 'fifty-fifty' | 'children' | 'entered' | 'gates' | null;
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
  /** Packages in it: 1, or of a project those that count. */
  readonly packages: number;
  /** Why it is in no total; null where it is. */
  readonly leftOut: string | null;
  /** Id of what was entered last of its percent; null where nothing was. */
  readonly enteredId: string | null;
  /** Its gates in order; none where it earns otherwise. */
  readonly gates: readonly GateStep[];
  /** Null while it goes on. */
  readonly stopped: { readonly from: string; readonly reason: string; readonly released: AmountView } | null;
  /** Id of what was said last of stopping it or going on; null where nothing was. */
  readonly stopId: string | null;
};

/** A gate of a package. `actId`: id of what was said of it last; null where nothing was. */
export type GateStep = { readonly name: string; readonly weight: number; readonly passedOn: string | null; readonly actId: string | null };

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
  /** Of a reset, the variances that it set to zero; null for others. */
  readonly zero: 'schedule' | 'cost' | 'both' | null;
  readonly from: string;
  readonly madeOn: string;
  readonly by: string | null;
  readonly reason: string;
  readonly packages: number;
  /** Management reserve, beside the budget. */
  readonly reserve: AmountView;
};

export type EarnedView = {
  readonly coverage: Coverage;
  /** Whether earned value is switched off. */
  readonly off: boolean;
  readonly rights: MoneyRights;
  readonly canManage: boolean;
  readonly canContribute: boolean;
  /** Why there are no amounts; null where there are. */
  readonly reason: string | null;
  /** Latest first; none before a baseline is made. */
  readonly baselines: readonly BaselineHead[];
  readonly figures: readonly FigureView[];
  readonly curve: EarnedCurve;
  readonly forecasts: readonly FinishForecast[];
  readonly whyTheyDiffer: string | null;
  readonly packages: readonly PackageRow[];
  readonly from: number;
  readonly total: number;
  /**
   * What stands beside the indices, in words: cost outside the baseline, research, level of effort, packages without a
   * budget. `settings`: the section of the program's settings in which it can be mended; null where there is none.
   */
  readonly beside: readonly { readonly text: string; readonly amount: AmountView; readonly settings: string | null }[];
};
