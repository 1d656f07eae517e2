import type { Coverage } from '../dependencies';
import type { FigureView } from '../figure';
import type { Crossing } from './history';
import type { AmountView, MoneyRights } from './money';

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
  /** Packages that are in none of these amounts, and why; empty where all are in them, or amounts are not shown. */
  readonly leftOut: readonly string[];
};

export type ValueView = {
  readonly coverage: Coverage;
  readonly rights: MoneyRights;
  readonly canManage: boolean;
  /** Of the parts that are set up. */
  readonly figures: readonly FigureView[];
  /** Null before the first baseline, and where earned value is switched off. */
  readonly bar: MoneyBar | null;
  /** Limits that were crossed lately, as it was reported, the latest first. */
  readonly crossings: readonly Crossing[];
  readonly modules: readonly ValueModule[];
};
